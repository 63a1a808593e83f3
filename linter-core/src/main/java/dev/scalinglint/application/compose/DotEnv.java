package dev.scalinglint.application.compose;

import dev.scalinglint.source.SourceFile;
import dev.scalinglint.source.UnreadableException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code NAME=value} lines, as in {@code .env} and what {@code env_file} names. */
final class DotEnv {
    private DotEnv() {}

    static Map<String, String> read(@Nullable SourceFile file) {
        Map<String, String> variables = new LinkedHashMap<>();
        try {
            for (String line : file == null ? new String[0] : file.text().split("\\R")) {
                String text = line.strip().startsWith("export ") ? line.strip().substring(7) : line.strip();
                int equals = text.indexOf('=');
                if (equals > 0 && !text.startsWith("#")) {
                    variables.put(text.substring(0, equals).strip(), value(text.substring(equals + 1).strip()));
                }
            }
        } catch (UnreadableException e) {
            return Map.of();
        }
        return variables;
    }

    private static String value(String written) {
        char first = written.isEmpty() ? ' ' : written.charAt(0);
        int closing = first == '"' || first == '\'' ? written.indexOf(first, 1) : -1;
        int comment = written.indexOf(" #");
        return closing > 0 ? written.substring(1, closing) : comment < 0 ? written : written.substring(0, comment).strip();
    }
}
