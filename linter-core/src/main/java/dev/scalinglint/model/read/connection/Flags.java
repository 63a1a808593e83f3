package dev.scalinglint.model.read.connection;

import dev.scalinglint.manifest.Located;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Settings on the command line of a server: {@code --name value}, {@code --name=value}, {@code -c name=value}, also inside of a shell's text. */
final class Flags {
    private Flags() {}

    /** By name in lower case, {@code _} for {@code -}. The last counts. */
    static Map<String, Located<String>> of(List<Located<String>> args) {
        Map<String, Located<String>> flags = new HashMap<>();
        List<Located<String>> words = words(args);
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).value();
            Located<String> next = i + 1 < words.size() ? words.get(i + 1) : words.get(i).as("");
            if (word.equals("-c")) {
                pair(flags, next, next.value());
            } else if (word.equals("-N")) {
                flags.put("max_connections", next);
            } else if (word.startsWith("-c")) {
                pair(flags, words.get(i), word.substring(2));
            } else if (word.startsWith("--") && word.indexOf('=') > 0) {
                pair(flags, words.get(i), word.substring(2));
            } else if (word.startsWith("--")) {
                flags.put(name(word.substring(2)), next);
            }
        }
        return flags;
    }

    private static void pair(Map<String, Located<String>> flags, Located<String> word, String text) {
        int equals = text.indexOf('=');
        if (equals > 0) {
            flags.put(name(text.substring(0, equals)), word.as(text.substring(equals + 1)));
        }
    }

    private static String name(String written) {
        return written.toLowerCase(Locale.ROOT).replace('-', '_');
    }

    /** Arguments split at blanks, quotes taken away. */
    static List<Located<String>> words(List<Located<String>> args) {
        List<Located<String>> words = new ArrayList<>();
        for (Located<String> arg : args) {
            for (String word : arg.value().split("\\s+")) {
                String plain = word.replace("\"", "").replace("'", "");
                if (!plain.isEmpty()) {
                    words.add(arg.as(plain));
                }
            }
        }
        return words;
    }
}
