package dev.scalinglint.read.admission.apiserver;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Scalars;
import dev.scalinglint.manifest.Sequence;
import dev.scalinglint.source.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mapping of an object while the API server looks at it.
 *
 * @param path       of the mapping, for people: {@code metrics[0].resource}; empty for {@code spec} itself
 * @param objections collects what is refused, in the order in which it is found
 */
record ObjectPart(String path, Mapping mapping, List<Located<String>> objections) {

    static ObjectPart spec(KubeObject object, List<Located<String>> objections) {
        Place key = object.body().keyPlace("spec");
        Mapping spec = object.spec();
        return new ObjectPart("", key == null || !spec.entries().isEmpty() ? spec : Mapping.empty(key), objections);
    }

    String pathOf(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    boolean has(String key) {
        return mapping.has(key);
    }

    /** The mapping under a key; null when there is none. */
    @Nullable
    ObjectPart part(String key) {
        Mapping found = mapping.mapping(key);
        if (found == null) {
            return null;
        }
        Place place = mapping.keyPlace(key);
        return new ObjectPart(pathOf(key), found.entries().isEmpty() && place != null ? Mapping.empty(place) : found,
                objections);
    }

    /** The mapping under a key, or an empty one where it should be. */
    ObjectPart partOrEmpty(String key) {
        ObjectPart found = part(key);
        return found != null ? found : new ObjectPart(pathOf(key), Mapping.empty(mapping.placeOf(key)), objections);
    }

    /** The items of a list; one that is null is an empty mapping to the API server. */
    List<ObjectPart> parts(String key) {
        List<ObjectPart> parts = new ArrayList<>();
        if (mapping.get(key) instanceof Sequence list) {
            for (int i = 0; i < list.items().size(); i++) {
                Node item = list.items().get(i);
                if (item instanceof Mapping found) {
                    parts.add(new ObjectPart(pathOf(key) + "[" + i + "]", found, objections));
                } else if (item instanceof Scalar scalar && scalar.isNull()) {
                    parts.add(new ObjectPart(pathOf(key) + "[" + i + "]", Mapping.empty(scalar.place()), objections));
                }
            }
        }
        return parts;
    }

    /** The text of a scalar; {@code ""} when absent, null when it is no scalar or is filled in later. */
    @Nullable
    String text(String key) {
        Node node = mapping.get(key);
        if (node == null) {
            return "";
        }
        return node instanceof Scalar scalar && !Scalars.isPlaceholder(scalar.text()) ? Scalars.reading(scalar) : null;
    }

    /** A whole number; null when absent, or when it is none (which is a matter of types) or is filled in later. */
    @Nullable
    Integer integer(String key) {
        Scalar written = mapping.scalar(key);
        return written == null ? null : Scalars.integer(written);
    }

    /** Says that a field is refused: {@code why} follows its path. */
    void refuse(String key, String why) {
        say(mapping.placeOf(key), pathOf(key) + " " + why);
    }

    void say(Place place, String sentence) {
        objections.add(new Located<>(sentence, sentence, place, false));
    }

    /** Refuses a number below {@code least}. */
    void atLeast(String key, int least) {
        Integer value = integer(key);
        if (value != null && value < least) {
            refuse(key, "is " + value + " and must be at least " + least);
        }
    }

    void between(String key, int least, int most) {
        Integer value = integer(key);
        if (value != null && (value < least || value > most)) {
            refuse(key, "is " + value + " and must be from " + least + " to " + most);
        }
    }

    /** The same of a field whose empty text is its default. */
    void oneOfOrEmpty(String key, List<String> allowed) {
        if (!"".equals(text(key))) {
            oneOf(key, allowed);
        }
    }

    /** Refuses any other value; absence is passed over. */
    void oneOf(String key, List<String> allowed) {
        String value = text(key);
        if (value != null && has(key) && !allowed.contains(value)) {
            refuse(key, "is '" + value + "' and must be one of " + String.join(", ", allowed));
        }
    }
}
