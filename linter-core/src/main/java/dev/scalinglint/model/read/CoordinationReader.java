package dev.scalinglint.model.read;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.model.Container;
import dev.scalinglint.model.Coordination;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Evidence that replicas coordinate, graded as in domain.md 9. */
final class CoordinationReader {
    private CoordinationReader() {}

    /** The best evidence there is, or null. */
    static @Nullable Coordination read(KubeObject object, Mapping podTemplate, List<Container> containers, Objects objects) {
        return null;
    }
}
