package dev.scalinglint.fix;

import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Written;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where in a mapping people look for a key: what every object begins with has its order, other keys go to the end. */
record KeyOrder(Written mapping, String key) {
    private static final List<String> USUAL = List.of("apiVersion", "kind", "metadata", "spec", "data", "status");

    /** The value of the entry behind which the key goes; null: before all of them. */
    @Nullable
    Written before() {
        List<Written> children = mapping.children();
        int rank = USUAL.indexOf(key);
        if (rank < 0) {
            return children.get(children.size() - 1);
        }
        Written found = null;
        for (int i = 0; i < children.size(); i += 2) {
            Scalar name = children.get(i).scalar();
            int other = name == null ? -1 : USUAL.indexOf(name.text());
            if (other >= 0 && other < rank) {
                found = children.get(i + 1);
            }
        }
        boolean beforeAll = found == null && children.get(0).scalar() != null
                && USUAL.indexOf(children.get(0).scalar().text()) > rank;
        return found != null || beforeAll ? found : children.get(children.size() - 1);
    }
}
