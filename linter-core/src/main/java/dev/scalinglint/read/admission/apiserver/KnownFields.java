package dev.scalinglint.read.admission.apiserver;

import dev.scalinglint.finding.Nearest;
import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Sequence;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields that a mapping may have. A strict client is refused any other; without strictness it is dropped, and the
 * object does not do what it says.
 */
final class KnownFields {
    private final Map<String, @Nullable KnownFields> fields = new LinkedHashMap<>();

    private KnownFields() {}

    /** Fields whose own contents are not looked at; names with blanks between. */
    static KnownFields of(String names) {
        KnownFields known = new KnownFields();
        for (String name : names.split(" ")) {
            known.fields.put(name, null);
        }
        return known;
    }

    /** Also a field that holds such a mapping, or a list of them. */
    KnownFields with(String name, KnownFields inner) {
        fields.put(name, inner);
        return this;
    }

    /**
     * Whether it has no others: what is written in the words of another version would only seem to lack those of this
     * one.
     *
     * @param version for people: whose fields these are
     */
    boolean check(ObjectPart part, String version) {
        int before = part.objections().size();
        for (Entry entry : part.mapping().entries()) {
            if (!fields.containsKey(entry.name())) {
                part.say(entry.key().place(), part.pathOf(entry.name()) + " is no field of " + version
                        + ", so it is refused or dropped"
                        + EarlierFields.hint(entry.name(), Nearest.hint(entry.name(), fields.keySet())));
            } else if (fields.get(entry.name()) != null) {
                inner(fields.get(entry.name()), part, entry, version);
            }
        }
        return part.objections().size() == before;
    }

    private static void inner(KnownFields inner, ObjectPart part, Entry entry, String version) {
        if (entry.value() instanceof Mapping mapping) {
            inner.check(new ObjectPart(part.pathOf(entry.name()), mapping, part.objections()), version);
        } else if (entry.value() instanceof Sequence list) {
            for (int i = 0; i < list.items().size(); i++) {
                Node item = list.items().get(i);
                if (item instanceof Mapping mapping) {
                    inner.check(new ObjectPart(part.pathOf(entry.name()) + "[" + i + "]", mapping, part.objections()),
                            version);
                }
            }
        }
    }
}
