package dev.scalinglint.read.coordination;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an argument says about leader election, in the words of kubebuilder and component-base (facts 9). */
enum ElectionFlag {
    ON,
    OFF,
    /** It sets how a leader is elected, not whether. */
    DETAIL;

    private static final Set<String> TRUE = Set.of("1", "t", "T", "true", "TRUE", "True");
    private static final Set<String> FALSE = Set.of("0", "f", "F", "false", "FALSE", "False");

    /** Null for an argument about something else. */
    static @Nullable ElectionFlag of(String word) {
        if (!word.startsWith("-")) {
            return null;
        }
        String flag = word.substring(word.startsWith("--") ? 2 : 1);
        int sign = flag.indexOf('=');
        String name = sign < 0 ? flag : flag.substring(0, sign);
        if (name.startsWith("leader-elect-")) {
            return DETAIL;
        }
        String value = sign < 0 ? "true" : flag.substring(sign + 1);
        boolean switches = name.equals("leader-elect") || name.equals("enable-leader-election");
        return !switches ? null : TRUE.contains(value) ? ON : FALSE.contains(value) ? OFF : null;
    }
}
