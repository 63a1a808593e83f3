package dev.scalinglint.gate.image;

import dev.scalinglint.gate.git.Commit;
import dev.scalinglint.source.Place;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time in which a container had an image.
 *
 * @param image as it is applied
 * @param place where it is written, as it is at the end of the stay
 * @param from  the commit that brought it; null while it is not committed
 * @param until when another came; null while it has not
 * @param older whether it may have been there before {@code from}, which is as far as was looked
 */
public record Stay(String image, Place place, @Nullable Commit from, @Nullable Instant until,
        boolean older) {
    /** Whether it is what the last commit has. */
    public boolean isLive() {
        return from != null && until == null;
    }

    /** How long it stood; nothing for what is not committed, and for what was committed out of order. */
    public Duration length(Instant now) {
        if (from == null) {
            return Duration.ZERO;
        }
        Duration length = Duration.between(from.date(), until == null ? now : until);
        return length.isNegative() ? Duration.ZERO : length;
    }
}
