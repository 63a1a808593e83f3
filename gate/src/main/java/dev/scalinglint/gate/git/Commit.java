package dev.scalinglint.gate.git;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A commit, for people.
 *
 * @param id     in 40 digits
 * @param date   when it was committed, which is when a merge was made
 * @param author the name, never the address
 * @param parent what it was made on, of a merge the branch that it was merged into; null where there is none here
 * @param isCut  whether a shallow clone ends here: it may have a parent that is not here
 */
public record Commit(String id, Instant date, String author, @Nullable String parent, boolean isCut) {
    private static final int SHORT = 10;

    /** Enough digits to tell it from others. */
    public String brief() {
        return id.substring(0, SHORT);
    }
}
