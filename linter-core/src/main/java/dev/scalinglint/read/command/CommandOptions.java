package dev.scalinglint.read.command;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.source.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The options among a program's words, as its own parser would read them. */
final class CommandOptions {
    /**
     * One option as given.
     *
     * @param name    as the program calls it, whether or not it is written in full
     * @param value   null of a switch
     * @param dynamic whether only a running shell knows the value
     * @param exact   where the value alone is written; null where no place is its own
     * @param word    the word that names it
     * @param place   the option with its value
     */
    record Option(String name, @Nullable String value, boolean dynamic, @Nullable Located<String> exact,
            CommandWord word,
            Place place) {
        /** The value; {@code ""} of a switch, and of an option that is the last word. */
        String text() {
            return value == null ? "" : value;
        }

        Located<String> located() {
            return new Located<>(String.valueOf(value), String.valueOf(value), place, false);
        }
    }

    private final OptionGrammar grammar;
    private final List<CommandWord> words;
    private final List<Option> given = new ArrayList<>();
    private final List<CommandWord> positional = new ArrayList<>();
    private final List<CommandWord> unknown = new ArrayList<>();
    private int at;

    private CommandOptions(List<CommandWord> words, OptionGrammar grammar) {
        this.words = words;
        this.grammar = grammar;
    }

    /** @param words without the program itself */
    static CommandOptions of(List<CommandWord> words, OptionGrammar grammar) {
        CommandOptions options = new CommandOptions(words, grammar);
        while (options.at < words.size()) {
            options.next();
        }
        return options;
    }

    /** Words that are no options, nor the values of any. */
    List<CommandWord> positional() {
        return positional;
    }

    /** Words that look like options and are none that the program is known to have. */
    List<CommandWord> unknown() {
        return unknown;
    }

    /** What a long option may be short for that is none. */
    List<String> candidates(String name) {
        return name.startsWith("--") ? grammar.candidates(name) : List.of();
    }

    /** Whether one of these is given. */
    boolean has(String... names) {
        return last(names) != null;
    }

    /** The last of these names that is given: it is the one that counts. Null when none is. */
    @Nullable
    Option last(String... names) {
        for (int i = given.size() - 1; i >= 0; i--) {
            for (String name : names) {
                if (given.get(i).name.equals(name)) {
                    return given.get(i);
                }
            }
        }
        return null;
    }

    /** The same; where it is given nowhere here, that of others. */
    @Nullable
    Option last(CommandOptions others, String... names) {
        Option here = last(names);
        return here == null ? others.last(names) : here;
    }

    private void next() {
        CommandWord word = words.get(at++);
        String text = word.value();
        if (text.equals("--")) {
            positional.addAll(words.subList(at, words.size()));
            at = words.size();
        } else if (!text.startsWith("-") || text.length() == 1) {
            positional.add(word);
        } else if (text.startsWith("--") || grammar.has(text)) {
            named(word);
        } else {
            letters(word);
        }
    }

    private void named(CommandWord word) {
        String text = word.value();
        int sign = text.startsWith("--") ? text.indexOf('=') : -1;
        String name = grammar.meant(sign < 0 ? text : text.substring(0, sign));
        if (name == null) {
            unknown.add(word);
        } else if (sign >= 0) {
            add(name, word, sign + 1);
        } else if (grammar.isValued(name)) {
            addNext(name, word);
        } else {
            add(name, word, -1);
        }
    }

    /** Several letters share one dash; the first that takes a value has the rest, or the next word. */
    private void letters(CommandWord word) {
        String text = word.value();
        for (int i = 1; i < text.length(); i++) {
            String name = "-" + text.charAt(i);
            if (!grammar.has(name)) {
                unknown.add(word);
                return;
            }
            if (!grammar.isValued(name)) {
                add(name, word, -1);
            } else if (i + 1 < text.length()) {
                boolean sign = text.charAt(i + 1) == '=' && grammar.style() != OptionGrammar.Style.CLICK && i == 1;
                add(name, word, i + (sign ? 2 : 1));
                return;
            } else {
                addNext(name, word);
            }
        }
    }

    private void addNext(String name, CommandWord word) {
        CommandWord value = at < words.size() ? words.get(at++) : null;
        if (value != null) {
            given.add(new Option(name, value.value(), value.dynamic(), value.exactly(0, value.value().length()), word,
                    word.through(value)));
        }
    }

    /** @param from where the value begins in the word; -1 for none */
    private void add(String name, CommandWord word, int from) {
        String value = from < 0 ? null : word.value().substring(from);
        Located<String> exact = value == null ? null : word.exactly(from, word.value().length());
        given.add(new Option(name, value, word.dynamic(), exact, word, word.place()));
    }
}
