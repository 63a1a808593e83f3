package dev.scalinglint.read.connection;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.model.CommandLine;
import dev.scalinglint.model.Container;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Settings on the command line of a server: {@code --name value}, {@code --name=value}, {@code -c name=value}. */
final class Flags {
    private Flags() {}

    /** By name in lower case, {@code _} for {@code -}. The last counts. */
    static Map<String, Located<String>> of(Container container) {
        Map<String, Located<String>> flags = new HashMap<>();
        for (CommandLine command : container.commands()) {
            read(words(command.words()), flags);
        }
        return flags;
    }

    private static void read(List<Located<String>> words, Map<String, Located<String>> flags) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).value();
            Located<String> next = i + 1 < words.size() ? words.get(i + 1) : text(words.get(i), "");
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
    }

    private static void pair(Map<String, Located<String>> flags, Located<String> word, String text) {
        int equals = text.indexOf('=');
        if (equals > 0) {
            flags.put(name(text.substring(0, equals)), text(word, text.substring(equals + 1)));
        }
    }

    private static String name(String written) {
        return written.toLowerCase(Locale.ROOT).replace('-', '_');
    }

    /** Words split at blanks, since Redis puts its arguments together again; quotes taken away. */
    private static List<Located<String>> words(List<Located<String>> args) {
        List<Located<String>> words = new ArrayList<>();
        for (Located<String> arg : args) {
            for (String word : arg.value().split("\\s+")) {
                String plain = word.replace("\"", "").replace("'", "");
                if (!plain.isEmpty()) {
                    words.add(text(arg, plain));
                }
            }
        }
        return words;
    }

    private static Located<String> text(Located<String> word, String part) {
        return new Located<>(part, part, word.place(), false);
    }
}
