package dev.scalinglint.gate;

import java.util.Locale;

/** What comes of a change. */
public enum Verdict {
    /** It may be merged. */
    PASSED,
    /** Something new is as grave as what stops a change. */
    FAILED,
    /** Nobody could lint what comes of it: the settings cannot be used any more. */
    BROKEN,
    /** Nothing new stops it, but somebody has to look at it first. */
    REVIEW,
    /** Not all could be judged. */
    INCOMPLETE;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
