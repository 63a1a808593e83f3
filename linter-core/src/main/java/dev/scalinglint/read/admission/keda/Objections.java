package dev.scalinglint.read.admission.keda;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Scalars;
import dev.scalinglint.read.admission.GoFields;
import dev.scalinglint.source.Place;
import java.util.ArrayList;
import java.util.List;

/** What is refused of one object, each a sentence where it stands; and the rules of a CRD's schema, which are few. */
final class Objections {
    private final List<Located<String>> all = new ArrayList<>(0);

    void add(Place place, String sentence) {
        all.add(new Located<>(sentence, sentence, place, false));
    }

    List<Located<String>> all() {
        return all;
    }

    /** Whole numbers that may not be below {@code least}. */
    void least(Mapping in, int least, String... fields) {
        for (String field : fields) {
            Long number = GoFields.whole(in, field);
            if (number != null && number < least) {
                add(in.placeOf(field), field + " " + number + (least == 0 ? " is negative" : " is below " + least));
            }
        }
    }

    /** A field that has to be written; of a string, not empty where {@code filled}. */
    boolean required(Mapping in, String field, boolean filled, String of) {
        Scalar scalar = in.scalar(field);
        boolean there = filled ? in.has(field) && !(scalar != null && scalar.text().isEmpty()) : in.has(field);
        if (!there) {
            add(in.placeOf(field), of + " has no " + field);
        }
        return there;
    }

    /** A string that is one of a few, where it is written. */
    void oneOf(Mapping in, String field, String... known) {
        Scalar scalar = in.scalar(field);
        if (scalar != null && !List.of(known).contains(scalar.text()) && !Scalars.isPlaceholder(scalar.text())) {
            add(scalar.place(), field + " '" + scalar.text() + "' is none of " + String.join(", ", known));
        }
    }
}
