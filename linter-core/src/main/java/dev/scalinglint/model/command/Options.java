package dev.scalinglint.model.command;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.source.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The options among a program's words, in the forms {@code --name v}, {@code --name=v}, {@code -n v} and {@code -nv}; of a program whose
 * one-letter switches are known also behind these in one word, {@code -Sn v}.
 */
final class Options {
    /**
     * One option as given.
     *
     * @param dynamic whether only a running shell knows the value
     * @param exact   where the value alone is written; null where no place is its own
     * @param place   the option with its value
     */
    record Option(String name, String value, boolean dynamic, @Nullable Located<String> exact, Place place) {
        Located<String> located() {
            return new Located<>(value, value, place, false);
        }
    }

    private final List<Word> words;
    private final String switches;

    Options(List<Word> words) {
        this(words, "");
    }

    /** @param switches the letters of options that take no value and may share a word with others */
    Options(List<Word> words, String switches) {
        this.words = words;
        this.switches = switches;
    }

    /** Whether a flag without a value is given. */
    boolean has(String... names) {
        return flag(names) != null;
    }

    @Nullable Word flag(String... names) {
        for (Word word : words) {
            for (String name : names) {
                if (word.value().equals(name) || isShort(name) && word.value().lastIndexOf(name.charAt(1), shared(word.value())) > 0) {
                    return word;
                }
            }
        }
        return null;
    }

    /** The last of these names that is given: it is the one that counts. Null when none is. */
    @Nullable Option last(String... names) {
        for (int i = words.size() - 1; i >= 0; i--) {
            for (String name : names) {
                String word = words.get(i).value();
                int shared = isShort(name) ? shared(word) : 0;
                boolean behind = shared > 0 && word.startsWith(name.substring(1), shared + 1);
                Option option = behind ? option(i, name, shared + 2) : word.startsWith(name) ? option(i, name, name.length()) : null;
                if (option != null) {
                    return option;
                }
            }
        }
        return null;
    }

    /** The same; where it is given nowhere here, that of others. */
    @Nullable Option last(Options others, String... names) {
        Option here = last(names);
        return here == null ? others.last(names) : here;
    }

    private @Nullable Option option(int at, String name, int end) {
        Word word = words.get(at);
        String rest = word.value().substring(end);
        if (rest.isEmpty()) {
            Word value = at + 1 < words.size() ? words.get(at + 1) : null;
            return value == null ? null : new Option(name, value.value(), value.dynamic(), value.exactly(0, value.value().length()), word.through(value));
        }
        if (rest.startsWith("=") || isShort(name)) {
            int from = end + (rest.startsWith("=") ? 1 : 0);
            return new Option(name, word.value().substring(from), word.dynamic(), word.exactly(from, word.value().length()), word.place());
        }
        return null;
    }

    private static boolean isShort(String name) {
        return name.length() == 2 && name.charAt(0) == '-' && name.charAt(1) != '-';
    }

    /** Where the last of the switches is that a word begins with; 0 for none. */
    private int shared(String word) {
        int at = 0;
        while (word.startsWith("-") && at + 1 < word.length() && switches.indexOf(word.charAt(at + 1)) >= 0) {
            at++;
        }
        return at;
    }
}
