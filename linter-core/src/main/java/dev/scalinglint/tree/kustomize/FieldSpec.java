package dev.scalinglint.tree.kustomize;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.source.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A field of some kinds of objects that a transformer changes.
 *
 * @param group   null for every group
 * @param version null for every version
 * @param kind    null for every kind
 * @param create  whether it is written where it is missing
 */
record FieldSpec(@Nullable String group, @Nullable String version, @Nullable String kind, List<String> path,
        boolean create) {

    /**
     * Reads {@code [group/]Kind[@version]: path/to/field}; a path alone is for all kinds; a leading {@code +} means
     * create.
     */
    static FieldSpec of(String text) {
        boolean create = text.startsWith("+");
        String spec = create ? text.substring(1) : text;
        int colon = spec.indexOf(": ");
        List<String> path = Arrays.asList(spec.substring(colon < 0 ? 0 : colon + 2).split("/"));
        if (colon < 0) {
            return new FieldSpec(null, null, null, path, create);
        }
        String who = spec.substring(0, colon);
        int slash = who.indexOf('/');
        int at = who.indexOf('@');
        return new FieldSpec(slash < 0 ? null : who.substring(0, slash), at < 0 ? null : who.substring(at + 1),
                who.substring(slash + 1, at < 0 ? who.length() : at), path, create);
    }

    static List<FieldSpec> all(String... texts) {
        return Arrays.stream(texts).map(FieldSpec::of).toList();
    }

    /** One as a configuration writes it: {@code path} with what it is for. */
    static FieldSpec of(Mapping written) {
        Located<Boolean> create = written.bool("create");
        Scalar path = written.scalar("path");
        return new FieldSpec(text(written, "group"), text(written, "version"), text(written, "kind"),
                steps(path == null ? "" : path.text()), create != null && create.value());
    }

    static List<FieldSpec> all(List<Mapping> written) {
        return written.stream().map(FieldSpec::of).toList();
    }

    private static @Nullable String text(Mapping field, String key) {
        Scalar text = field.scalar(key);
        return text == null || text.text().isEmpty() ? null : text.text();
    }

    /** A slash may be escaped and may stand first. */
    private static List<String> steps(String path) {
        List<String> steps = new ArrayList<>();
        for (String part : (path.startsWith("/") ? path.substring(1) : path).split("/", -1)) {
            String last = steps.isEmpty() ? "" : steps.get(steps.size() - 1);
            if (last.endsWith("\\")) {
                steps.set(steps.size() - 1, last.substring(0, last.length() - 1) + "/" + part);
            } else {
                steps.add(part);
            }
        }
        return steps;
    }

    boolean matches(RenderedObject.Id id) {
        return (kind == null || kind.equals(id.kind())) && (group == null || group.equals(id.group()))
                && (version == null || version.equals(id.version()));
    }

    /** Whether a field that is known already is meant: the same path, for objects of which this one's are some. */
    boolean isKnownAs(FieldSpec known) {
        return path.equals(known.path) && isSome(group, known.group) && isSome(version, known.version) && isSome(kind,
                known.kind);
    }

    private static boolean isSome(@Nullable String own, @Nullable String known) {
        return own == null || own.equals(known);
    }

    /** Changes the field of an object it matches; {@code place} is where created parents are said to stand. */
    Mapping apply(Mapping object, Place place, Function<@Nullable Node, Node> change) {
        return (Mapping) NodeEdit.at(object, path, create ? place : null, change);
    }

    @Override
    public String toString() {
        String who = kind == null
                ? ""
                : (group == null ? "" : group + "/") + kind + (version == null
                        ? ""
                        : "@"
                                + version)
                        + ": ";
        return (create ? "+" : "") + who + String.join("/", path);
    }
}
