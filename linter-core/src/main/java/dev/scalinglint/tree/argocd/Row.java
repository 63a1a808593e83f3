package dev.scalinglint.tree.argocd;

import dev.scalinglint.template.Open;
import dev.scalinglint.template.Unknown;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of which an ApplicationSet makes one Application; of several where some are {@link Open}.
 *
 * @param values   by name: nested as they are written for a Go template, else texts under names joined by dots
 * @param selected false where a generator's selector leaves it out, so that nothing is made of it, or where nobody
 *                 knows whether it is there
 */
record Row(Map<String, Object> values, boolean selected) {
    /** One of which only the values given are known. */
    static Row open(Map<String, Object> known, String why) {
        return new Row(new Open(known, new Unknown(why)), true);
    }

    /** Who would know the rest; null where all is known. */
    @Nullable String unknown() {
        return values instanceof Open open ? open.missing().why() : null;
    }
}
