package dev.scalinglint.finding;

import dev.scalinglint.source.SecretText;

/**
 * What was found and is not told.
 *
 * @param reason why, as who asked for it put it
 */
public record Silenced(Finding finding, String reason) {
    /** It quotes what a stranger wrote. */
    public Silenced {
        reason = SecretText.masked(reason);
    }
}
