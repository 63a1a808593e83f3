package dev.scalinglint.manifest.nginx;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A directive: {@code name arguments;} or {@code name arguments { block }}.
 *
 * @param words   its name and its arguments; never empty
 * @param block   the directives between its braces; empty when it has none
 * @param isBlock whether it has braces
 */
public record Directive(List<Word> words, List<Directive> block, boolean isBlock) {
    public String name() {
        return words.get(0).text();
    }

    public List<Word> arguments() {
        return words.subList(1, words.size());
    }

    /** The first argument, {@code ""} when there is none. */
    public String argument() {
        return words.size() < 2 ? "" : words.get(1).text();
    }

    /** Those directives of the block that have a name. */
    public Stream<Directive> block(String name) {
        return block.stream().filter(directive -> directive.name().equals(name));
    }

    /** Name and arguments with a blank between. */
    public String text() {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }

    /** Index of the first character of its name. */
    public int start() {
        return words.get(0).start();
    }

    /** Index just past its last argument. */
    public int end() {
        return words.get(words.size() - 1).end();
    }
}
