package dev.scalinglint.read.admission.knative;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.read.index.ClusterDefaults;
import java.util.Locale;

/**
 * The flags of {@code config-features}, each of which is enabled, allowed or disabled. All but two are disabled unless
 * the tree says
 * otherwise; what it says in two ways counts as enabled: nobody knows which holds, and nothing may be refused for it.
 */
record Features(ClusterDefaults cluster) {
    private static final String SECTION = "features";
    private static final String POD = "kubernetes.podspec-";
    private static final String SECURE = "secure-pod-defaults";

    /** Whether what the flag is about is refused however it is written. */
    boolean isOff(String flag) {
        return state(flag).equals("disabled");
    }

    /** Whether anything short of {@code enabled} is said of the flag. */
    boolean isNotOn(String flag) {
        return !state(flag).equals("enabled");
    }

    /** The same for {@code kubernetes.podspec-NAME}. */
    boolean isPodOff(String name) {
        return isOff(POD + name);
    }

    boolean isPodNotOn(String name) {
        return isNotOn(POD + name);
    }

    /** Whether pods are made more secure than Kubernetes makes them, which lets a service opt out of some of it. */
    boolean securesPods() {
        Located<String> text = cluster.text(SECTION, SECURE);
        return cluster.isDisputed(SECTION, SECURE) || text != null
                && (text.value().equalsIgnoreCase("enabled") || text.value().equalsIgnoreCase("allowrootbounded"));
    }

    private String state(String flag) {
        if (cluster.isDisputed(SECTION, flag)) {
            return "enabled";
        }
        Located<String> text = cluster.text(SECTION, flag);
        String said = text == null ? "" : text.value().toLowerCase(Locale.ROOT);
        return switch (said) {
            case "enabled", "allowed", "disabled" -> said;
            default -> flag.equals("multi-container") || flag.equals(POD + "volumes-emptydir") ? "enabled" : "disabled";
        };
    }

    /** For messages: how what is refused can be had. */
    static String unlessPod(String name) {
        return unless(POD + name);
    }

    static String unless(String flag) {
        return ", unless " + flag + " is enabled in config-features";
    }
}
