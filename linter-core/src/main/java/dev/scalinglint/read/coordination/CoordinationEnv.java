package dev.scalinglint.read.coordination;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Scalars;
import dev.scalinglint.model.Coordination;
import dev.scalinglint.model.Coordination.Grade;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Environment variables that configure leader election or a lock, or suggest one (facts 9). */
final class CoordinationEnv {
    private static final Set<String> OFF = Set.of("", "false", "0", "no", "off", "disabled", "none");
    private static final List<String> SWITCHES =
            List.of("LEADER_ELECTION", "LEADER_ELECTION_ENABLED", "ENABLE_LEADER_ELECTION", "LEADER_ELECT",
                    "_LEADERSHIP_REQUIRED");
    private static final List<String> LOCKS = List.of("_LOCK_KEY", "_LOCK_TTL", "_LOCK_NAME");
    private static final List<String> LIBRARIES = List.of("SHEDLOCK_", "REDBEAT_", "REDLOCK_");

    private CoordinationEnv() {}

    static boolean isOff(String value) {
        return OFF.contains(value.strip().toLowerCase(Locale.ROOT));
    }

    /** Whether a variable turns leader election off. */
    static boolean refuses(String name, String value) {
        return isOff(value) && isSwitch(name.toUpperCase(Locale.ROOT));
    }

    /** Null when the variable says nothing about coordination, or turns it off. */
    static @Nullable Coordination evidence(String name, Located<String> value) {
        if (isOff(value.value())) {
            return null;
        }
        String upper = name.toUpperCase(Locale.ROOT);
        String kind = kind(upper);
        boolean enabled = kind != null && !Scalars.isPlaceholder(value.value());
        if (kind == null && (upper.contains("ADVISORY_LOCK") || isRedis(upper))) {
            kind = "db-lease";
        }
        return kind == null
                ? null
                : Coordination.seen(enabled ? Grade.MEDIUM : Grade.WEAK, kind, "the environment variable " + name,
                        value.place());
    }

    private static @Nullable String kind(String name) {
        if (isSwitch(name) || ends(name, "_LEASE_NAME")) {
            return "leader-election";
        }
        boolean locks =
                LOCKS.stream().anyMatch(end -> ends(name, end)) || LIBRARIES.stream().anyMatch(name::startsWith);
        boolean clusters = name.contains("QUARTZ_") && (name.endsWith("ISCLUSTERED") || name.endsWith("IS_CLUSTERED"));
        return !locks && !clusters ? null : name.contains("PARTITION") ? "partition-lock" : "db-lease";
    }

    private static boolean isSwitch(String name) {
        for (String end : SWITCHES) {
            if (name.equals(end) || ends(name, end.startsWith("_") ? end : "_" + end)) {
                return true;
            }
        }
        return false;
    }

    private static boolean ends(String name, String end) {
        return name.length() > end.length() && name.endsWith(end);
    }

    /** Where locks could be kept; that they are, nothing says. */
    private static boolean isRedis(String name) {
        return name.equals("REDIS_URL") || name.endsWith("_REDIS_URL") || name.equals("REDIS_HOST")
                || name.endsWith("_REDIS_HOST");
    }
}
