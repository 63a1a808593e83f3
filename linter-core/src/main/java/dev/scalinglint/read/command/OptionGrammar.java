package dev.scalinglint.read.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which options a program has, and how its parser reads them.
 *
 * @param options whether each takes a value, by name with its dashes
 */
record OptionGrammar(Map<String, Boolean> options, Style style) {
    /** Whose parser it is. */
    enum Style {
        /**
         * Python's argparse: long options may be shortened as long as one only is meant, {@code -w=4} is {@code -w
         * 4}.
         */
        ARGPARSE,
        /** Click: nothing is shortened, {@code -w=4} is {@code -w} with {@code =4}. */
        CLICK,
        /** One of which not every option is known here: what is not known takes no value. */
        OTHER
    }

    /** @param text the names with blanks between, {@code =} behind those that take a value */
    static OptionGrammar of(String text, Style style) {
        Map<String, Boolean> options = new HashMap<>();
        for (String name : text.split("\\s+")) {
            boolean valued = name.endsWith("=");
            options.put(valued ? name.substring(0, name.length() - 1) : name, valued);
        }
        return new OptionGrammar(options, style);
    }

    boolean has(String name) {
        return options.containsKey(name);
    }

    boolean isValued(String name) {
        return options.getOrDefault(name, false);
    }

    /** The one long option that a name stands for, shortened or not; null when it is none or several. */
    @Nullable
    String meant(String name) {
        List<String> candidates = has(name) ? List.of(name) : candidates(name);
        return candidates.size() == 1 ? candidates.get(0) : null;
    }

    /** The long options that a name which is none of them may be short for, in the order of the alphabet. */
    List<String> candidates(String name) {
        if (style != Style.ARGPARSE || has(name) || name.length() < 3) {
            return List.of();
        }
        List<String> candidates = new ArrayList<>();
        for (String option : options.keySet()) {
            if (option.startsWith(name)) {
                candidates.add(option);
            }
        }
        candidates.sort(null);
        return candidates;
    }
}
