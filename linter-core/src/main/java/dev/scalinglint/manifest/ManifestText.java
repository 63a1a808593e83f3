package dev.scalinglint.manifest;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What can be told of a text that is no YAML: whether it was meant for Kubernetes, or belongs to another program. */
public final class ManifestText {
    private static final Pattern API_VERSION = Pattern.compile(
            "(?m)^(?:(?:- )?[\"']?apiVersion[\"']?|[ \\t{]*+\"apiVersion\")\\s*:");
    private static final Pattern KIND = Pattern.compile(
            "(?m)(?:^(?:- | {2})?[\"']?kind[\"']?|^[ \\t{]*+\"kind\"|^\\{.*\"kind\")\\s*:\\s*[\"']?(\\w*)");

    /** How YAML begins. What does not is what some program printed. */
    private static final Pattern BEGINNING = Pattern.compile(
            "(?:---|%|#|- |[{\\[<]|[\\w.$/\"'~?!&*@`-]+\\s*:(?:\\s|$)).*");

    /** Groups whose controllers fill in templates within the strings of their objects. */
    private static final Set<String> FILLED_BY_CONTROLLER =
            Set.of("ApplicationSet", "Workflow", "WorkflowTemplate", "ClusterWorkflowTemplate",
                    "CronWorkflow", "ClusterPolicy", "PrometheusRule", "ExternalSecret", "ClusterExternalSecret");

    /** What only programs know that make the text before anybody reads it. */
    private static final List<String> MADE_BEFORE = List.of(".Values.", ".Release.", ".Chart.", "{%", "<%",
            "cookiecutter.", "include \"", "lookup(");

    private ManifestText() {}

    /** Whether it says of itself that it is an object of Kubernetes. */
    public static boolean isManifest(String text) {
        return API_VERSION.matcher(text).find() && KIND.matcher(text).find()
                && BEGINNING.matcher(firstLine(text)).matches();
    }

    /** Whether Argo CD takes a file of a folder for a manifest and fails when it cannot read it (facts 6.3). */
    public static boolean isForArgo(String text) {
        return text.contains("apiVersion:") && text.contains("kind:") && text.contains("metadata:");
    }

    /**
     * The kind of its first object whose templates a controller fills in, if it is such and no other program has made
     * it yet.
     */
    public static @Nullable String filledByController(String text) {
        if (MADE_BEFORE.stream().anyMatch(text::contains)) {
            return null;
        }
        Matcher kind = KIND.matcher(text);
        while (kind.find()) {
            if (FILLED_BY_CONTROLLER.contains(kind.group(1))) {
                return kind.group(1);
            }
        }
        return null;
    }

    private static String firstLine(String text) {
        return text.lines().filter(line -> !line.isBlank()).findFirst().orElse("").strip();
    }
}
