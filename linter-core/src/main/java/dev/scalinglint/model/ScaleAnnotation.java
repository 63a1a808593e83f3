package dev.scalinglint.model;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.Placed;
import org.jspecify.annotations.Nullable;

/**
 * One {@code autoscaling.knative.dev/*} setting (facts 1.1, 1.2).
 *
 * @param key       as written
 * @param value     as written
 * @param canonical the kebab-case name without its prefix; null for a key Knative does not know
 * @param where     {@code template} where it works, {@code service} where the webhook rejects it, or {@code label}
 *                  where it does nothing
 * @param nearest   for an unknown key, the known one it resembles; null when none does
 * @param fits      for one that is not where or what it should be: whether the template could take its value, under the
 *                  nearest key if it is unknown: nothing there says otherwise, and Knative accepts the value beside the
 *                  others
 * @param problem   why the webhook refuses the value, as a clause that follows it; null when it does not
 * @param rival     for a camelCase key whose kebab-case form is also written: that one's value; null otherwise
 */
public record ScaleAnnotation(Located<String> key, Located<String> value, @Nullable String canonical, String where,
        @Nullable String nearest, boolean fits, @Nullable String problem,
        @Nullable Located<String> rival)
        implements
            Placed {
    /** Whether it is the setting of this kebab-case name that Knative obeys. */
    public boolean takesEffectAs(String name) {
        return where.equals("template") && name.equals(canonical) && rival == null;
    }

    @Override
    public Place place() {
        return value.place();
    }
}
