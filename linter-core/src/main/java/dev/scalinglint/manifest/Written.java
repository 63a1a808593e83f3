package dev.scalinglint.manifest;

import dev.scalinglint.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A node as it stands in the text: aliases are not followed and merge keys not resolved, so that the text can be
 * changed at its place. {@link Node} is what the text means.
 */
public final class Written {
    private final Place place;
    private final boolean flow;
    private final @Nullable Scalar scalar;
    private final @Nullable Written aliased;
    private final boolean mapping;
    private final List<Written> children = new ArrayList<>(0);
    private @Nullable Written parent;
    private @Nullable Written key;
    private boolean used;

    private Written(Place place, boolean flow, boolean mapping, @Nullable Scalar scalar, @Nullable Written aliased) {
        this.place = place;
        this.flow = flow;
        this.mapping = mapping;
        this.scalar = scalar;
        this.aliased = aliased;
    }

    public static Written scalar(Scalar scalar) {
        return new Written(scalar.place(), false, false, scalar, null);
    }

    public static Written alias(Place place, Written of) {
        of.used = true;
        return new Written(place, false, false, null, of);
    }

    /** @param children the items of a list, or the keys and values of a mapping by turns */
    public static Written collection(Place place, boolean flow, boolean mapping, List<Written> children) {
        Written collection = new Written(place, flow, mapping, null, null);
        collection.children.addAll(children);
        for (int i = 0; i < children.size(); i++) {
            children.get(i).parent = collection;
            children.get(i).key = mapping && i % 2 == 1 ? children.get(i - 1) : null;
        }
        return collection;
    }

    /** The node without its anchor and tag; of a block collection up to the end of its last node. */
    public Place place() {
        return place;
    }

    /** Whether it is written in brackets. */
    public boolean isFlow() {
        return flow;
    }

    public boolean isMapping() {
        return mapping;
    }

    public boolean isSequence() {
        return !mapping && scalar == null && aliased == null;
    }

    /** Null for a collection or an alias. */
    public @Nullable Scalar scalar() {
        return scalar;
    }

    /** What an alias stands for, else the node itself. */
    public Written resolved() {
        return aliased == null ? this : aliased;
    }

    public boolean isAlias() {
        return aliased != null;
    }

    /** Null for a document. */
    public @Nullable Written parent() {
        return parent;
    }

    /** The key that this is the value of; null for keys themselves, items and documents. */
    public @Nullable Written key() {
        return key;
    }

    /** Items; for a mapping its keys and values by turns. */
    public List<Written> children() {
        return children;
    }

    /** Whether it is the key of an entry. */
    public boolean isKey() {
        return parent != null && parent.mapping && key == null;
    }

    /** The mapping, for a key. */
    public Written mapping() {
        return Objects.requireNonNull(parent, "a key stands in a mapping");
    }

    /** The text, for a key that is written as one, as all are that a fix changes. */
    public Scalar name() {
        return Objects.requireNonNull(scalar, "a key that is no text");
    }

    /** The entry's value, for a key. */
    public Written value() {
        Written parent = mapping();
        return parent.children.get(parent.children.indexOf(this) + 1);
    }

    /** The key of that name as written last, which is what counts; null when the mapping itself does not write it. */
    public @Nullable Written key(String name) {
        for (int i = children.size() - 2; mapping && i >= 0; i -= 2) {
            Scalar written = children.get(i).scalar;
            if (written != null && written.text().equals(name)) {
                return children.get(i);
            }
        }
        return null;
    }

    /** Whether an alias elsewhere stands for it or for something around it: a change here is a change there. */
    public boolean isShared() {
        return used || parent != null && parent.isShared();
    }

    /** Whether an alias elsewhere stands for it or for something in it. */
    public boolean holdsAnchor() {
        return used || children.stream().anyMatch(Written::holdsAnchor);
    }

    /** The innermost node around a piece of text; null when that is not in it. */
    public @Nullable Written around(int start, int end) {
        if (start < place.start() || end > place.end()) {
            return null;
        }
        for (Written child : children) {
            Written found = child.around(start, end);
            if (found != null) {
                return found;
            }
        }
        return this;
    }
}
