package dev.scalinglint.read.secret;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Sequence;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names of the Secrets that an application has or refers to: {@code TLS_SECRET: web-tls} is by reference where
 * there is a Secret web-tls.
 */
final class SecretObjects {
    private static final Pattern OBJECT_NAME = Pattern.compile("[a-z0-9]([-a-z0-9./]*[a-z0-9])?");
    private static final Set<String> REFERENCES =
            Set.of("secret", "secretRef", "secretKeyRef", "imagePullSecrets", "credentialsSecret", "tls", "target");

    private final List<KubeObject> objects;
    private @Nullable Set<String> names;

    SecretObjects(List<KubeObject> objects) {
        this.objects = objects;
    }

    /** Collected when the first value is asked about that may be a name at all. */
    boolean has(String value) {
        if (!OBJECT_NAME.matcher(value).matches()) {
            return false;
        }
        if (names == null) {
            names = new HashSet<>();
            for (KubeObject object : objects) {
                if (object.kind().value().endsWith("Secret")) {
                    names.add(object.name().value());
                }
                collect(object.body(), false, names);
            }
        }
        return names.contains(value.substring(value.lastIndexOf('/') + 1));
    }

    private static void collect(Mapping mapping, boolean isReference, Set<String> names) {
        for (Entry entry : mapping.entries()) {
            Node value = entry.value();
            if (value instanceof Scalar scalar) {
                if (entry.name().equals("secretName") || isReference && entry.name().equals("name")) {
                    names.add(scalar.text());
                }
            } else if (value instanceof Mapping child) {
                collect(child, REFERENCES.contains(entry.name()), names);
            } else if (value instanceof Sequence list) {
                for (Node item : list.items()) {
                    if (item instanceof Mapping child) {
                        collect(child, REFERENCES.contains(entry.name()), names);
                    }
                }
            }
        }
    }
}
