package dev.scalinglint.gate.change;

import dev.scalinglint.source.Place;
import dev.scalinglint.source.SecretText;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a change does to how changes are judged.
 *
 * @param kind    what sort of setting
 * @param what    a sentence for people, without a full stop
 * @param place   where it is written now; where it was, when it is no more; null when neither can be told
 * @param loosens whether less would be found than before; what tightens or does neither is told as well
 */
public record SettingsChange(Kind kind, String what, @Nullable Place place, boolean loosens) {
    /** It quotes what a stranger wrote. */
    public SettingsChange {
        what = SecretText.masked(what);
    }

    /** What sort of setting. */
    public enum Kind {
        CONFIGURATION,
        RULE,
        SUPPRESSION,
        BASELINE,
        EXCLUDE,
        CUSTOM_RULE,
        /** Nothing can be judged by them any more. */
        UNUSABLE,
        /** Which changes need a review, and what counts as one. */
        REVIEW,
        /** An entry of the file of approvals. */
        APPROVALS;

        /** What policies call it. */
        public String id() {
            return "setting-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
