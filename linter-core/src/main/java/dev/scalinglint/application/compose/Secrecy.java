package dev.scalinglint.application.compose;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What files of variables hold and nobody may be shown. */
final class Secrecy {
    private static final Pattern NAME = Pattern.compile("(?i)pass|secret|token|key|dsn|credential|auth");

    private Secrecy() {}

    static boolean mayBe(String name, @Nullable String value) {
        return NAME.matcher(name).find() || value != null && value.indexOf('@') >= 0;
    }
}
