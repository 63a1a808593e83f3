package dev.scalinglint.gate.review;

import dev.scalinglint.gate.change.SettingsChange;
import dev.scalinglint.gate.git.Sha256;
import dev.scalinglint.gate.change.ControlChange;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a change is called by those who approve it: twelve digits of what it does, wherever that is written. */
public final class ChangeDigest {
    private static final int DIGITS = 12;
    /** One in a text. */
    static final Pattern WRITTEN = Pattern.compile("(?<![0-9a-f])[0-9a-f]{" + DIGITS + "}(?![0-9a-f])");

    private ChangeDigest() {}

    /** The same for the same controls with the same values, before and after, whatever else a commit does. */
    public static String of(List<ControlChange> controls, List<SettingsChange> settings) {
        List<String> lines = Stream.concat(controls.stream().map(ChangeDigest::line),
                settings.stream().map(change -> change.kind() + "\0" + change.what())).sorted().toList();
        return Sha256.of(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
    }

    private static String line(ControlChange change) {
        return String.join("\0", change.unit().toString(), change.control().id(), change.subject(),
                change.before() == null ? "" : "=" + change.before().value(),
                change.after() == null ? "" : "=" + change.after().value());
    }
}
