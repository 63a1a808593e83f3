package dev.scalinglint.finding;

import org.jspecify.annotations.Nullable;

/** What may be done about a finding. Worked out when first asked, so that a run which does not ask does not pay. */
@FunctionalInterface
public interface Fixable {
    /** Null when, in the text as it stands, nothing can be. */
    @Nullable
    Fix fix();
}
