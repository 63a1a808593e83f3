package dev.scalinglint.read.nginx;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.nginx.Directive;
import dev.scalinglint.manifest.nginx.NginxReader;
import dev.scalinglint.manifest.nginx.NginxRecognition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The texts of some objects that are nginx configuration, with what an {@code include} names put where it stands: a
 * method or a server of an
 * upstream may be written in a file of its own. A text that another one includes is not read by itself.
 */
public final class NginxTexts {
    private static final int DEEPEST = 20;

    /** One text and the object that holds it. */
    static final class Piece {
        private final KubeObject object;
        private final Entry entry;

        Piece(KubeObject object, Entry entry) {
            this.object = object;
            this.entry = entry;
        }

        KubeObject object() {
            return object;
        }

        Entry entry() {
            return entry;
        }
    }

    /**
     * A text that nothing includes.
     *
     * @param top its directives, with those of what it includes
     */
    public record Text(KubeObject object, List<Directive> top) {}

    private final List<Piece> pieces = new ArrayList<>();
    private final Map<Piece, List<Directive>> read = new IdentityHashMap<>();
    private final Map<Entry, KubeObject> objects = new IdentityHashMap<>();
    private final Set<Piece> included = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Text> all = new ArrayList<>();

    private NginxTexts() {}

    /**
     * Reads ConfigMaps, objects that are configuration, and what Compose files hold of it.
     *
     * @param words a text that is read by itself has at least one of them: any other is of no interest
     */
    public static NginxTexts of(List<KubeObject> objects, String... words) {
        NginxTexts texts = new NginxTexts();
        objects.forEach(texts::add);
        Map<Piece, Text> read = new LinkedHashMap<>();
        for (Piece piece : texts.pieces) {
            List<Directive> top = mayConcern(piece, words)
                    ? texts.resolved(texts.directives(piece), piece,
                            0)
                    : List.of();
            if (!top.isEmpty() && (!piece.object.is("", "ConfigMap") && !piece.object.is("compose",
                    "Compose") || NginxRecognition.is(piece.entry.name(), top))) {
                read.put(piece, new Text(piece.object, top));
            }
        }
        read.forEach((piece, text) -> {
            if (!texts.included.contains(piece)) {
                texts.all.add(text);
            }
        });
        return texts;
    }

    public List<Text> all() {
        return all;
    }

    /** The object that holds the text in which a directive stands. */
    public KubeObject object(Directive directive) {
        return Objects.requireNonNull(objects.get(directive.source()), "of one of these texts");
    }

    private void add(KubeObject object) {
        if (object.is("", "ConfigMap") || object.is("nginx", "Configuration")) {
            object.body().mappingOrEmpty("data").entries().forEach(entry -> add(object, entry));
        } else if (object.is("compose", "Compose")) {
            for (Entry config : object.body().mappingOrEmpty("configs").entries()) {
                Entry content = config.value() instanceof Mapping definition ? definition.entry("content") : null;
                if (content != null) {
                    add(object, content);
                }
            }
        }
    }

    private void add(KubeObject object, Entry entry) {
        if (entry.value() instanceof Scalar) {
            pieces.add(new Piece(object, entry));
        }
    }

    private static boolean mayConcern(Piece piece, String... words) {
        String text = ((Scalar) piece.entry.value()).text();
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private List<Directive> directives(Piece piece) {
        return read.computeIfAbsent(piece, any -> {
            objects.put(piece.entry, piece.object);
            return NginxReader.read(piece.entry);
        });
    }

    private List<Directive> resolved(List<Directive> directives, Piece by, int depth) {
        List<Directive> resolved = new ArrayList<>(directives.size());
        for (Directive directive : directives) {
            List<Piece> named = directive.name().equals("include") && !directive.isBlock() && depth < DEEPEST
                    ? IncludePaths.of(by, directive.argument(), pieces)
                    : List.of();
            for (Piece piece : named) {
                included.add(piece);
                resolved.addAll(resolved(directives(piece), piece, depth + 1));
            }
            if (named.isEmpty()) {
                resolved.add(directive.block().isEmpty()
                        ? directive
                        : directive.with(resolved(directive.block(), by,
                                depth)));
            }
        }
        return resolved;
    }
}
