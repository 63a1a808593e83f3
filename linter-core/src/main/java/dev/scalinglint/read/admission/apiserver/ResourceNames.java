package dev.scalinglint.read.admission.apiserver;

import dev.scalinglint.read.admission.ApiNames;
import java.util.Set;

/** Names of resources (pkg/apis/core/helper). */
public final class ResourceNames {
    private static final Set<String> STANDARD = Set.of("cpu", "memory", "ephemeral-storage");
    private static final String NATIVE = "kubernetes.io/";

    private ResourceNames() {}

    /** Whether a container can ask for it. */
    public static boolean isOfContainers(String name) {
        return name.indexOf('/') < 0
                ? STANDARD.contains(name) || isHugePages(name) && ApiNames.isQualified(name)
                : ApiNames.isQualified(name) && (name.contains(NATIVE) || isExtended(name));
    }

    /** Device plugins' and the like: whole numbers, never more asked for than the limit. */
    public static boolean isExtended(String name) {
        return name.indexOf('/') >= 0 && !name.contains(NATIVE) && !name.startsWith("requests.")
                && ApiNames.isQualified("requests." + name);
    }

    static boolean isHugePages(String name) {
        return name.startsWith("hugepages-");
    }
}
