package dev.scalinglint.model.read;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.model.Knative;
import org.jspecify.annotations.Nullable;

/** What only a Knative Service or Configuration has. */
final class KnativeReader {
    private KnativeReader() {}

    /** Null for objects of other kinds. */
    static @Nullable Knative read(KubeObject object, Objects objects) {
        return null;
    }
}
