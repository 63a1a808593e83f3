package dev.scalinglint.tree.kustomize;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.source.UnreadableException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The data of a generator: environment files, literals and files, in this order. */
final class GeneratedData {
    private final Sources sources;
    private final Reporting reporting;
    private final long most;
    private long read;

    GeneratedData(Sources sources, RenderingState build) {
        this.sources = sources;
        this.reporting = build.reporting();
        this.most = build.workspace().limits().maxFileBytes();
    }

    Mapping of(Mapping entry, boolean encoded) {
        List<Entry> pairs = new ArrayList<>();
        Stream.concat(Kustomization.strings(entry, "envs").stream(), Stream.ofNullable(entry.text("env")))
                .forEach(source -> pairs.addAll(ofEnvFile(source)));
        Kustomization.strings(entry, "literals").forEach(literal -> pairs.addAll(ofLiteral(literal)));
        Kustomization.strings(entry, "files").forEach(source -> pairs.addAll(ofFile(source)));
        Mapping data = Mapping.empty(entry.place());
        Set<String> keys = new HashSet<>();
        for (Entry pair : pairs) {
            if (!keys.add(pair.name())) {
                refuse(pair.key().place(), "the key " + pair.name() + " is given twice; take one of them out");
            }
            Scalar value = (Scalar) pair.value();
            data = NodeEdit.with(data, pair.key(), encoded ? encoded(value) : value);
        }
        return data;
    }

    private static Scalar encoded(Scalar value) {
        return NodeEdit.text(Base64.getEncoder().encodeToString(value.text().getBytes(StandardCharsets.UTF_8)),
                value.place());
    }

    /** The data of an object; a Secret's stringData is data too. */
    static Mapping written(Mapping object, String field) {
        Mapping data = object.mappingOrEmpty(field);
        Mapping texts = object.mapping("stringData");
        if (!field.equals("data") || texts == null || !"Secret".equals(String.valueOf(object.scalar("kind")))) {
            return data;
        }
        for (Entry text : texts.entries()) {
            data = text.value() instanceof Scalar value ? NodeEdit.with(data, text.key(), encoded(value)) : data;
        }
        return data;
    }

    static Mapping merged(Mapping below, Mapping above) {
        Mapping merged = below;
        for (Entry entry : above.entries()) {
            merged = NodeEdit.with(merged, entry.key(), entry.value());
        }
        return merged;
    }

    private List<Entry> ofLiteral(Located<String> literal) {
        int equals = literal.value().indexOf('=');
        if (equals < 1) {
            refuse(literal.place(), "a literal is key=value");
            return List.of();
        }
        String value = literal.value().substring(equals + 1);
        boolean quoted = value.length() > 1 && "\"'".indexOf(value.charAt(0)) >= 0
                && value.charAt(0) == value.charAt(value.length() - 1);
        return List.of(pair(literal.value().substring(0, equals), quoted
                ? value.substring(1, value.length() - 1)
                : value, literal.place()));
    }

    private List<Entry> ofFile(Located<String> source) {
        String text = source.value();
        int equals = text.indexOf('=');
        if (equals == 0 || equals > 0 && (equals == text.length() - 1 || text.indexOf('=', equals + 1) > 0)) {
            refuse(source.place(), "a file is written as its path, or as key=path");
            return List.of();
        }
        String path = text.substring(equals + 1);
        String key = equals < 0 ? path.substring(path.lastIndexOf('/') + 1) : text.substring(0, equals);
        SourceFile file = sources.file(path, source.place());
        String content = file == null ? null : text(file, path, source.place());
        return List.of(new Entry(NodeEdit.text(key, source.place()),
                file == null || content == null
                        ? NodeEdit.text("", source.place())
                        : NodeEdit.text(content, Place.startOf(file))));
    }

    private List<Entry> ofEnvFile(Located<String> source) {
        SourceFile file = sources.file(source);
        String text = file == null ? null : text(file, source.value(), source.place());
        return file == null || text == null ? List.of() : EnvFile.pairs(file, text);
    }

    private @Nullable String text(SourceFile file, String entry, Place place) {
        try {
            String text = file.text();
            read += text.length();
            if (read <= most) {
                sources.adopt(file);
                return text;
            }
            reporting.notRendered(place, entry
                    + " is not read: the generators' files are larger than the limit for one file (maxFileBytes)");
        } catch (UnreadableException e) {
            reporting.notRendered(place, entry + " " + e.getMessage());
        }
        return null;
    }

    private void refuse(Place place, String why) {
        reporting.refused(place, why);
    }

    private static Entry pair(String key, String value, Place place) {
        return new Entry(NodeEdit.text(key, place), NodeEdit.text(value, place));
    }
}
