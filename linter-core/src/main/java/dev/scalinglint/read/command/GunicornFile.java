package dev.scalinglint.read.command;

import dev.scalinglint.manifest.InnerPlace;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.model.Setting;
import org.jspecify.annotations.Nullable;

/**
 * Assignments at the top of gunicorn's configuration file, which is Python and is not run: a number is read, anything
 * else is not known, but that it counts CPUs.
 */
final class GunicornFile {
    private static final int LONGEST = 1 << 16;

    private final Located<String> file;
    private final String name;

    GunicornFile(Located<String> file, String path) {
        this.file = file;
        this.name = path.substring(path.lastIndexOf('/') + 1);
    }

    /** The last assignment to a name; null when there is none. */
    @Nullable
    Setting setting(String variable) {
        String text = file.value();
        Setting found = null;
        for (int line = 0; line < Math.min(text.length(), LONGEST); line = nextLine(text, line)) {
            int sign = text.startsWith(variable, line) ? afterBlanks(text, line + variable.length()) : -1;
            if (sign >= 0 && text.startsWith("=", sign) && !text.startsWith("==", sign)) {
                found = setting(variable, line, afterBlanks(text, sign + 1));
            }
        }
        return found;
    }

    private Setting setting(String variable, int line, int start) {
        String text = file.value();
        int end = start;
        while (end < text.length() && "\n\r#".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String value = text.substring(start, end).strip();
        Located<String> exact = new Located<>(value, value, InnerPlace.of(file, start, start + value.length()), false);
        return ProgramSettings.ofFile(variable + " in " + name, exact,
                InnerPlace.of(file, line, start + value.length()), file.place());
    }

    private static int afterBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    private static int nextLine(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end + 1;
    }
}
