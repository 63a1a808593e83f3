package dev.scalinglint.tree.argocd;

import dev.scalinglint.template.OpenMap;
import dev.scalinglint.template.UnknownValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of which an ApplicationSet makes one Application; of several where some are {@link OpenMap}.
 *
 * @param values   by name: nested as they are written for a Go template, else texts under names joined by dots
 * @param selected false where a generator's selector leaves it out, so that nothing is made of it, or where nobody
 *                 knows whether it is there
 */
record Row(Map<String, Object> values, boolean selected) {
    /** One of which only the values given are known. */
    static Row open(Map<String, Object> known, String why) {
        return new Row(new OpenMap(known, new UnknownValue(why)), true);
    }

    /** Who would know the rest; null where all is known. */
    @Nullable
    String unknown() {
        return values instanceof OpenMap open ? open.missing().why() : null;
    }
}
