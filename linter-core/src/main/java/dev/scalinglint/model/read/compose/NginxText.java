package dev.scalinglint.model.read.compose;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.InnerPlace;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.nginx.Directive;
import dev.scalinglint.manifest.nginx.NginxReader;
import dev.scalinglint.manifest.nginx.Word;
import dev.scalinglint.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The directives of a text, which stands under a key of an object. */
record NginxText(Entry entry, List<Directive> top) {
    static NginxText of(Entry entry) {
        return new NginxText(entry, entry.value() instanceof Scalar text ? NginxReader.read(text.text()) : List.of());
    }

    /** A directive as written, at its words. */
    Located<String> located(Directive directive) {
        return new Located<>(directive.text(), directive.text(), place(directive.start(), directive.end()), false);
    }

    /** The first argument of a directive, where it stands. */
    Located<String> argument(Directive directive) {
        Word word = directive.words().get(Math.min(1, directive.words().size() - 1));
        return new Located<>(word.text(), word.text(), place(word.start(), word.end()), false);
    }

    private Place place(int start, int end) {
        return InnerPlace.of(entry, start, end);
    }

    /** Blocks of a name that have an argument, at whatever depth. */
    List<Directive> blocks(String name) {
        List<Directive> found = new ArrayList<>();
        walk(top, directive -> {
            if (directive.isBlock() && directive.name().equals(name) && !directive.argument().isEmpty()) {
                found.add(directive);
            }
        });
        return found;
    }

    static void walk(List<Directive> directives, Consumer<Directive> visitor) {
        for (Directive directive : directives) {
            visitor.accept(directive);
            walk(directive.block(), visitor);
        }
    }
}
