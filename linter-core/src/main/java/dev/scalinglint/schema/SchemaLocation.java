package dev.scalinglint.schema;

import dev.scalinglint.manifest.KubeObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where JSON Schemas of Kubernetes objects are, as kubeconform understands it: a file, a folder, or either as a
 * template with
 * <code>{{.Group}}</code>, <code>{{.ResourceKind}}</code> and the like; a URL only when the user writes one.
 *
 * @param templates paths or URLs, of which the first that exists is used; empty for {@code default}
 */
public record SchemaLocation(List<String> templates) {
    private static final List<String> VARIABLES =
            List.of("Group", "ResourceKind", "ResourceAPIVersion", "NormalizedKubernetesVersion",
                    "StrictSuffix", "KindSuffix");
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{-?\\s*\\.(\\w+)\\s*-?}}");
    /**
     * Folders without a template are laid out as kubeconform's own registry, or as catalogues of custom resources are.
     */
    private static final List<String> LAYOUTS = List.of(
            "{{.NormalizedKubernetesVersion}}-standalone{{.StrictSuffix}}/{{.ResourceKind}}{{.KindSuffix}}.json",
            "{{.Group}}/{{.ResourceKind}}_{{.ResourceAPIVersion}}.json", "{{.ResourceKind}}{{.KindSuffix}}.json");
    /** What a manifest says becomes part of a path, so it must not be one. */
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]*");

    /**
     * @param base what a relative path is relative to
     * @throws IllegalArgumentException with a sentence for people
     */
    public static SchemaLocation of(String text, Path base) {
        if (text.equals("default")) {
            return new SchemaLocation(List.of());
        }
        Matcher variable = VARIABLE.matcher(text);
        while (variable.find()) {
            if (!VARIABLES.contains(variable.group(1))) {
                throw new IllegalArgumentException(
                        "there is no {{." + variable.group(1) + "}}; expected one of " + String.join(", ", VARIABLES));
            }
        }
        boolean isFile = text.endsWith(".json");
        List<String> found = new ArrayList<>();
        String root = isUrl(text) ? text : base.resolve(text.isEmpty() ? "." : text).toString();
        if (isFile) {
            found.add(root);
        } else {
            LAYOUTS.subList(0, isUrl(text) ? 1 : LAYOUTS.size())
                    .forEach(layout -> found.add(root.replaceFirst("/+$", "") + "/" + layout));
        }
        if (!isUrl(text)) {
            checkExists(text, Path.of(fixed(root)), isFile && !text.contains("{{"));
        }
        return new SchemaLocation(found);
    }

    static boolean isUrl(String text) {
        return text.startsWith("https://") || text.startsWith("http://");
    }

    /** What stands before the first variable, to the end of its last whole folder. */
    private static String fixed(String text) {
        int variable = text.indexOf("{{");
        String before = variable < 0 ? text : text.substring(0, variable);
        return variable < 0 ? before : before.substring(0, Math.max(1, before.lastIndexOf('/')));
    }

    private static void checkExists(String text, Path fixed, boolean file) {
        if (file ? !Files.isRegularFile(fixed) : !Files.isDirectory(fixed)) {
            throw new IllegalArgumentException("'" + text + "': there is no " + (file ? "file " : "folder ") + fixed);
        }
    }

    /** The places to look for an object's schema; none for a group, version or kind that no path may hold. */
    List<String> of(KubeObject object) {
        String[] parts = object.apiVersion().value().split("/", 2);
        String kind = object.kind().value();
        if (!SAFE.matcher(parts[0]).matches() || !SAFE.matcher(parts[parts.length - 1]).matches()
                || !SAFE.matcher(kind).matches()) {
            return List.of();
        }
        String suffix = "-" + parts[0].split("\\.")[0] + (parts.length > 1 ? "-" + parts[1] : "");
        Map<String, String> values = Map.of("Group", parts[0], "ResourceKind", kind.toLowerCase(Locale.ROOT),
                "ResourceAPIVersion", parts[parts.length - 1], "NormalizedKubernetesVersion", "master", "StrictSuffix",
                "",
                "KindSuffix", suffix.toLowerCase(Locale.ROOT));
        return templates.stream().map(template -> VARIABLE.matcher(template)
                .replaceAll(variable -> Matcher.quoteReplacement(values.get(variable.group(1))))).toList();
    }
}
