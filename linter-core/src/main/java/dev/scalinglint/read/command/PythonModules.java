package dev.scalinglint.read.command;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code python -m uvicorn …} and {@code python /usr/bin/gunicorn …} run what is named behind them. */
final class PythonModules {
    private PythonModules() {}

    /** Null when it runs a script of the application, or code. */
    static @Nullable List<CommandWord> stripped(List<CommandWord> words) {
        int at = 1;
        while (at < words.size() && words.get(at).value().startsWith("-")) {
            String option = words.get(at).value();
            int letter = valued(option);
            char valued = letter < 0 ? ' ' : option.charAt(letter);
            boolean joined = letter >= 0 && letter + 1 < option.length();
            if (valued == 'm') {
                return joined
                        ? module(words, at, letter + 1)
                        : at + 1 < words.size()
                                ? words.subList(at + 1, words.size())
                                : null;
            } else if (valued == 'c' || option.equals("-")) {
                return null;
            }
            at += letter >= 0 && !joined || option.equals("--check-hash-based-pycs") ? 2 : 1;
        }
        return at < words.size() && ProgramNames.isKnown(words.get(at).value())
                ? words.subList(at, words.size())
                : null;
    }

    /** Index of the first letter of a word of options that takes a value; -1 when none does. */
    private static int valued(String option) {
        for (int i = 1; i < option.length() && !option.startsWith("--"); i++) {
            if ("mcXW".indexOf(option.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static List<CommandWord> module(List<CommandWord> words, int at, int from) {
        List<CommandWord> inner = new ArrayList<>(words.subList(at, words.size()));
        inner.set(0, words.get(at).from(from));
        return inner;
    }
}
