package dev.scalinglint.model.command;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.source.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The options among a program's words, in the forms {@code --name v}, {@code --name=v}, {@code -n v} and {@code -nv}. */
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

    Options(List<Word> words) {
        this.words = words;
    }

    /** Whether a flag without a value is given. */
    boolean has(String... names) {
        return flag(names) != null;
    }

    @Nullable Word flag(String... names) {
        for (Word word : words) {
            for (String name : names) {
                if (word.value().equals(name)) {
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
                Option option = words.get(i).value().startsWith(name) ? option(i, name) : null;
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

    private @Nullable Option option(int at, String name) {
        Word word = words.get(at);
        String rest = word.value().substring(name.length());
        if (rest.isEmpty()) {
            Word value = at + 1 < words.size() ? words.get(at + 1) : null;
            return value == null ? null : new Option(name, value.value(), value.dynamic(), value.exactly(0, value.value().length()), word.through(value));
        }
        boolean isShort = name.length() == 2 && name.charAt(0) == '-' && name.charAt(1) != '-';
        if (rest.startsWith("=") || isShort) {
            int from = name.length() + (rest.startsWith("=") ? 1 : 0);
            return new Option(name, word.value().substring(from), word.dynamic(), word.exactly(from, word.value().length()), word.place());
        }
        return null;
    }
}
