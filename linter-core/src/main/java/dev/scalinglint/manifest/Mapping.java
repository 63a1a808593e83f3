package dev.scalinglint.manifest;

import dev.scalinglint.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A mapping, in the order written. Merge keys ({@code <<}) are already resolved and of a key written twice the last
 * counts, as it does for the API server.
 *
 * <p>The navigating methods are lenient: a wrong type on the way reads as absent, so that one odd field never hides an
 * object. Null means absent (or an explicit YAML null) throughout.
 */
public record Mapping(List<Entry> entries, Place place) implements Node {
    public Mapping {
        entries = entries.size() > WideEntries.FEW ? WideEntries.of(entries) : List.copyOf(entries);
    }

    /** An empty mapping that stands where {@code place} says: what an absent field reads as. */
    public static Mapping empty(Place place) {
        return new Mapping(List.of(), place);
    }

    public @Nullable Entry entry(String key) {
        if (entries instanceof WideEntries wide) {
            return wide.of(key);
        }
        // Asked more often than anything else: most names differ in length, and an index needs no iterator.
        int length = key.length();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            String name = entry.name();
            if (name.length() == length && name.equals(key)) {
                return entry;
            }
        }
        return null;
    }

    /** The key of an entry that is written. */
    public Scalar key(String name) {
        return Objects.requireNonNull(entry(name), name).key();
    }

    /** The place of a key, or null when the key is not written. */
    public @Nullable Place keyPlace(String key) {
        Entry entry = entry(key);
        return entry == null ? null : entry.key().place();
    }

    /**
     * Where a finding about the field under {@code path} points: its scalar, the key of its mapping or list, else the
     * key of the nearest parent that is written.
     */
    public Place placeOf(String... path) {
        Place found = place;
        Node node = this;
        for (String key : path) {
            Entry entry = node instanceof Mapping mapping ? mapping.entry(key) : null;
            if (entry == null) {
                break;
            }
            node = entry.value();
            found = node instanceof Scalar scalar && !scalar.isNull() ? scalar.place() : entry.key().place();
        }
        return found;
    }

    public boolean has(String key) {
        return get(key) != null;
    }

    /** The value under a path of keys, or null. */
    public @Nullable Node get(String... path) {
        Node node = this;
        for (String key : path) {
            Entry entry = node instanceof Mapping mapping ? mapping.entry(key) : null;
            node = entry == null ? null : entry.value();
            if (node == null) {
                return null;
            }
        }
        return node instanceof Scalar scalar && scalar.isNull() ? null : node;
    }

    public @Nullable Mapping mapping(String... path) {
        return get(path) instanceof Mapping mapping ? mapping : null;
    }

    /** The mapping under a path, or an empty one that stands at the nearest written parent. */
    public Mapping mappingOrEmpty(String... path) {
        Mapping at = this;
        for (String key : path) {
            Mapping next = at.mapping(key);
            if (next == null) {
                Place place = at.keyPlace(key);
                next = Mapping.empty(place == null ? at.place() : place);
            }
            at = next;
        }
        return at;
    }

    /** The scalar under a path; null when absent, null or not a scalar. */
    public @Nullable Scalar scalar(String... path) {
        return get(path) instanceof Scalar scalar ? scalar : null;
    }

    /** The scalar's text whatever its type, located; null when absent. */
    public @Nullable Located<String> text(String... path) {
        Scalar scalar = scalar(path);
        return scalar == null ? null : Located.of(scalar.text(), scalar);
    }

    /** The scalar as the API server reads it: {@link Scalars#reading}; null when absent. */
    public @Nullable Located<String> reading(String... path) {
        Scalar scalar = scalar(path);
        return scalar == null ? null : Located.of(Scalars.reading(scalar), scalar);
    }

    /** What a schema has seen to be there. */
    public Scalar required(String key) {
        return Objects.requireNonNull(scalar(key), key);
    }

    /** A whole number, also when written as a string; null when absent or no number. */
    public @Nullable Located<Integer> integer(String... path) {
        Scalar scalar = scalar(path);
        Integer value = scalar == null ? null : Scalars.integer(scalar);
        return scalar == null || value == null ? null : Located.of(value, scalar);
    }

    /** A boolean, also when written as a string; null when absent or neither true nor false. */
    public @Nullable Located<Boolean> bool(String... path) {
        Scalar scalar = scalar(path);
        Boolean value = scalar == null ? null : Scalars.bool(scalar.text());
        return scalar == null || value == null ? null : Located.of(value, scalar);
    }

    /** The items of a sequence; empty when absent or no sequence. */
    public List<Node> items(String... path) {
        return get(path) instanceof Sequence sequence ? sequence.items() : List.of();
    }

    /** The items of a sequence that are mappings. */
    public List<Mapping> mappings(String... path) {
        List<Node> items = items(path);
        if (items.isEmpty()) {
            return List.of();
        }
        List<Mapping> mappings = new ArrayList<>(items.size());
        for (Node item : items) {
            if (item instanceof Mapping mapping) {
                mappings.add(mapping);
            }
        }
        return mappings;
    }

    /**
     * Every node below and including this one, parents first; shared (aliased) nodes once for each place they are used.
     */
    public void walk(Consumer<Node> visitor) {
        Walk.from(this, visitor);
    }
}
