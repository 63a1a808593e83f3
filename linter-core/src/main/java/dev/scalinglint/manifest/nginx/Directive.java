package dev.scalinglint.manifest.nginx;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.InnerPlace;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A directive: {@code name arguments;} or {@code name arguments { block }}.
 *
 * @param words   its name and its arguments; never empty
 * @param block   the directives between its braces; empty when it has none
 * @param isBlock whether it has braces
 * @param source  the text it stands in, under its key; null where only a text was read
 */
public record Directive(List<NginxWord> words, List<Directive> block, boolean isBlock, @Nullable Entry source) {
    /** This directive's words and place around another block. */
    public Directive with(List<Directive> other) {
        return new Directive(words, other, isBlock, source);
    }

    /** Some directives and all that stand in their blocks, in the order written. */
    public static void walk(List<Directive> directives, Consumer<Directive> visitor) {
        for (Directive directive : directives) {
            visitor.accept(directive);
            walk(directive.block(), visitor);
        }
    }

    /** Blocks of a name that have an argument, at whatever depth. */
    public static List<Directive> blocks(List<Directive> directives, String name) {
        List<Directive> found = new ArrayList<>();
        walk(directives, directive -> {
            if (directive.isBlock() && directive.name().equals(name) && !directive.argument().isEmpty()) {
                found.add(directive);
            }
        });
        return found;
    }

    public String name() {
        return words.get(0).text();
    }

    public List<NginxWord> arguments() {
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
        return words.stream().map(NginxWord::text).collect(Collectors.joining(" "));
    }

    /** Index of the first character of its name. */
    public int start() {
        return words.get(0).start();
    }

    /** Index just past its last argument. */
    public int end() {
        return words.get(words.size() - 1).end();
    }

    /** As written, at its words. */
    public Located<String> located() {
        return new Located<>(text(), text(), place(start(), end()), false);
    }

    /** The first argument where it stands; the name where there is none. */
    public Located<String> locatedArgument() {
        NginxWord word = words.get(Math.min(1, words.size() - 1));
        return new Located<>(word.text(), word.text(), place(word.start(), word.end()), false);
    }

    private Place place(int start, int end) {
        if (source == null) {
            throw new IllegalStateException("only what is read of an entry has a place: " + text());
        }
        return InnerPlace.of(source, start, end);
    }
}
