package dev.scalinglint.model.read;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.model.Coordination;
import dev.scalinglint.model.Coordination.Grade;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Environment variables that configure leader election or a lock (domain.md 9). */
final class CoordinationEnv {
    static final Set<String> OFF = Set.of("", "false", "0", "no", "off", "disabled", "none");
    private static final Pattern ELECTION = Pattern.compile(
            "(\\w+_)?(LEADER_ELECTION(_ENABLED)?|ENABLE_LEADER_ELECTION|LEADER_ELECT)|\\w+_LEADERSHIP_REQUIRED|\\w+_LEASE_NAME");
    private static final Pattern LOCK = Pattern.compile("\\w+_LOCK_(KEY|TTL|NAME)|(SHEDLOCK|REDBEAT|REDLOCK)_\\w+|(\\w+_)?QUARTZ_\\w*IS_?CLUSTERED");

    private CoordinationEnv() {}

    static boolean isOff(String value) {
        return OFF.contains(value.strip().toLowerCase(Locale.ROOT));
    }

    /** Null when the variable says nothing about coordination, or turns it off. */
    static @Nullable Coordination evidence(String name, Located<String> value) {
        String kind = kind(name.toUpperCase(Locale.ROOT));
        return kind == null || isOff(value.value()) ? null
                : Coordination.seen(Grade.MEDIUM, kind, "the environment variable " + name, value.place());
    }

    private static @Nullable String kind(String name) {
        if (ELECTION.matcher(name).matches()) {
            return "leader-election";
        }
        if (!LOCK.matcher(name).matches()) {
            return null;
        }
        return name.contains("PARTITION") ? "partition-lock" : "db-lease";
    }
}
