package dev.scalinglint.read.workload;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.model.Container;
import dev.scalinglint.model.LogLevel;
import dev.scalinglint.model.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Log levels, and whether the environment says that it is production (facts 8.7). */
public final class LogLevelReader {
    private static final Set<String> PRODUCTION = Set.of("prod", "prd", "production", "live");
    private static final Set<String> NOT = Set.of("non", "not", "no", "pre");
    private static final Set<String> VARIABLES = Set.of("ENV", "ENVIRONMENT", "STAGE", "DEPLOYMENT_ENVIRONMENT",
            "SENTRY_ENVIRONMENT", "SPRING_PROFILES_ACTIVE");
    private static final Set<String> LABELS =
            Set.of("env", "environment", "stage", "app.kubernetes.io/environment", "deployment.environment");

    private LogLevelReader() {}

    /** @param folder of the application; {@code overlays/production} says what it is for */
    public static List<LogLevel> read(List<Workload> workloads, String folder) {
        List<LogLevel> levels = new ArrayList<>(0);
        for (Workload workload : workloads) {
            for (Container container : workload.containers()) {
                for (Map.Entry<String, Located<String>> variable : container.env().entrySet()) {
                    if (isLogLevel(variable.getKey())) {
                        levels.add(new LogLevel(workload.id(), variable.getKey(), variable.getValue(),
                                production(workload, container, folder)));
                    }
                }
            }
        }
        return levels;
    }

    private static boolean isLogLevel(String variable) {
        return endsWith(variable, "LOG_LEVEL") || endsWith(variable, "LOGLEVEL");
    }

    private static boolean endsWith(String text, String end) {
        return text.regionMatches(true, text.length() - end.length(), end, 0, end.length());
    }

    /**
     * The container's own word counts before its labels, these before its namespace, and that before the names of
     * folders and files.
     */
    private static @Nullable String production(Workload workload, Container container, String folder) {
        for (Map.Entry<String, Located<String>> variable : container.env().entrySet()) {
            if (VARIABLES.contains(variable.getKey()) || variable.getKey().endsWith("_ENV")) {
                return is(variable.getValue().value()) ? variable.getKey() + " is " + variable.getValue() : null;
            }
        }
        for (Map<String, Located<String>> labels : List.of(workload.podLabels(), workload.id().labels())) {
            for (String label : LABELS) {
                if (labels.containsKey(label)) {
                    return is(labels.get(label).value()) ? "label " + label + " is " + labels.get(label) : null;
                }
            }
        }
        String namespace = workload.id().namespace();
        if (namespace != null && hasPart(namespace)) {
            return "it runs in namespace " + namespace;
        }
        String file = workload.place().file().name();
        return hasPart(folder) ? "it is deployed from " + folder : hasPart(file) ? "it is deployed from " + file : null;
    }

    private static boolean is(String value) {
        return PRODUCTION.contains(value.strip().toLowerCase(Locale.ROOT));
    }

    /**
     * Whether a name has a part that means production; {@code non-prod} and {@code pre-production} mean the opposite.
     */
    private static boolean hasPart(String name) {
        boolean found = false;
        for (String part : name.toLowerCase(Locale.ROOT).split("[-_./]")) {
            if (NOT.contains(part)) {
                return false;
            }
            found |= PRODUCTION.contains(part);
        }
        return found;
    }
}
