package dev.scalinglint.read.admission.knative;

import dev.scalinglint.model.Refusal;
import dev.scalinglint.source.Place;
import java.util.ArrayList;
import java.util.List;

/** What is refused of one object, as it is found. */
final class KnativeRefusals {
    private final List<Refusal> all = new ArrayList<>(0);

    /** @param why a clause that says what is wrong with the field and what is accepted */
    void add(Refusal.Of of, Place place, String why) {
        all.add(new Refusal(of, why, place));
    }

    List<Refusal> all() {
        return all;
    }
}
