package dev.scalinglint.application.kustomize;

import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.source.Place;
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
record FieldSpec(@Nullable String group, @Nullable String version, @Nullable String kind, List<String> path, boolean create) {

    /** Reads {@code [group/]Kind[@version]: path/to/field}; a path alone is for all kinds; a leading {@code +} means create. */
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

    boolean matches(Resource.Id id) {
        return (kind == null || kind.equals(id.kind())) && (group == null || group.equals(id.group()))
                && (version == null || version.equals(id.version()));
    }

    /** Changes the field of an object it matches; {@code place} is where created parents are said to stand. */
    Mapping apply(Mapping object, Place place, Function<@Nullable Node, Node> change) {
        return (Mapping) Edit.at(object, path, create ? place : null, change);
    }
}
