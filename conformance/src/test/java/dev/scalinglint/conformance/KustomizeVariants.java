package dev.scalinglint.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Kustomizations in {@code app}, over a {@code base} of many kinds: each snippet of {@code snippets.txt}, and grids
 * of what has many spellings.
 */
final class KustomizeVariants {
    /** The first: what the others begin with. */
    static final String BASE = "nothing but the base";

    private final List<Variant> variants = new ArrayList<>();
    private final String objects = text("objects.yaml");

    private KustomizeVariants() {}

    static List<Variant> all() {
        KustomizeVariants made = new KustomizeVariants();
        made.snippets();
        made.images();
        made.targets();
        made.operations();
        made.merges();
        made.replacements();
        made.pairs();
        return made.variants;
    }

    private static String text(String name) {
        try (InputStream stream = KustomizeVariants.class.getResourceAsStream("/kustomize/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param written the kustomization, and behind {@code # file: PATH} lines other files */
    private void add(String id, String written) {
        Map<String, String> files = new TreeMap<>();
        files.put("base/objects.yaml", objects);
        files.put("base/kustomization.yaml", "resources: [objects.yaml]\n");
        String[] parts = written.split("(?m)^# file: ");
        boolean own = parts[0].matches("(?s)(.*\n)?(resources|bases):.*");
        files.put("app/kustomization.yaml", own ? parts[0] : "resources: [../base]\n" + parts[0]);
        for (int i = 1; i < parts.length; i++) {
            int end = parts[i].indexOf('\n');
            files.put(parts[i].substring(0, end).strip(), parts[i].substring(end + 1));
        }
        variants.add(new Variant(id, files));
    }

    private void snippets() {
        for (String part : text("snippets.txt").split("(?m)^=== ")) {
            if (!part.isBlank()) {
                int end = part.indexOf('\n');
                add(part.substring(0, end).strip(), part.substring(end + 1));
            }
        }
    }

    private void images() {
        String digest = "sha256:" + "ab".repeat(32);
        for (String name : List.of("nginx", "registry.example.com/shop/web", "busybox", "postgres", "docker.io/nginx",
                "ng.*", "[", "n")) {
            for (String change : List.of("newTag: '2'", "newTag: 2", "newName: other", "digest: '" + digest + "'",
                    "newName: other, newTag: v2", "newTag: '2', digest: '" + digest + "'", "tagSuffix: -dev",
                    "newTag: ''", "newName: nginx:1")) {
                add("image " + name + " " + change.replace(digest, "sha256"), "images: [{name: '" + name + "', "
                        + change + "}]\n");
            }
        }
    }

    private void targets() {
        for (String target : List.of("kind: Deployment", "kind: Deploy", "kind: Deploy.*", "name: web", "name: w.b",
                "name: '^web$'", "name: '(?!web).*'",
                "name: '(?i)WEB'", "name: 'web|store'", "name: '('", "name: '(?P<n>web)'", "name: '(?<n>web)'",
                "name: '\\d'", "name: '(a)\\1'",
                "name: '[[:alpha:]]+'", "name: 'w*+'", "name: '\\pL+'", "group: apps", "group: ap.*", "version: v1",
                "namespace: data",
                "namespace: default", "namespace: none", "labelSelector: app=web", "labelSelector: 'app in (web, x)'",
                "labelSelector: app!=web",
                "labelSelector: app", "labelSelector: '!app'", "labelSelector: 'app=w.*'", "labelSelector: 'app='",
                "labelSelector: 'app in ()'",
                "labelSelector: 'a b'", "labelSelector: 'app=web,tier=front'", "labelSelector: 'app notin (web)'",
                "labelSelector: 'app==web'",
                "annotationSelector: team=shop", "annotationSelector: 'team=/x'", "kind: Deployment, name: nobody",
                "kind: ''", "name: ''")) {
            add("target " + target, "patches:\n  - target: {" + target
                    + "}\n    patch: '[{\"op\": \"add\", \"path\": \"/metadata/x\", \"value\": 1}]'\n");
        }
    }

    private void operations() {
        String deployment = "  - target: {kind: Deployment}\n    patch: |\n      - ";
        for (String op : List.of("add", "replace", "remove", "test")) {
            for (String path : List.of("/spec/replicas", "/spec/none", "/spec/none/deeper",
                    "/metadata/annotations/new", "/metadata/finalizers",
                    "/spec/template/spec/containers/0/image", "/spec/template/spec/containers/-",
                    "/spec/template/spec/containers/2",
                    "/spec/template/spec/containers/3", "/spec/template/spec/containers/-1",
                    "/spec/template/spec/containers/x", "/metadata/annotations/a~1b", "spec/replicas", "replicas",
                    "/spec/template/spec/containers/0/env/1/value", "''")) {
                String value = path.contains("/containers/") && !path.matches(".*/(image|value)") ? "{name: n}" : "5";
                add(op + " " + path, "patches:\n" + deployment + "{op: " + op + ", path: " + path + ", value: "
                        + value + "}\n");
            }
        }
        for (String operation : List.of("{op: copy, from: /metadata/name, path: /metadata/labels/copied}",
                "{op: copy, from: /none, path: /spec/x}",
                "{op: move, from: /spec/replicas, path: /spec/x}", "{op: move, from: /spec/none, path: /spec/x}",
                "{op: swap, path: /spec/replicas}", "{path: /spec/replicas}", "{op: add}", "{op: add, path: /spec/x}",
                "{op: replace, path: /spec/replicas, value: null}",
                "{op: add, path: /spec/x, value: {a: [1, {b: c}]}}", "{op: remove, path: /spec/replicas, extra: 1}",
                "{op: test, path: /spec/replicas, value: 2}", "{op: test, path: /metadata/name, value: web}",
                "{op: add, path: /metadata/annotations/n, value: 5}",
                "{op: add, path: /metadata/labels/n, value: 5}")) {
            add("operation " + operation, "patches:\n" + deployment + operation + "\n");
        }
    }

    private static String merge(String kind, String spec) {
        String apiVersion = switch (kind) {
            case "Service" -> "v1";
            case "Rollout" -> "argoproj.io/v1alpha1";
            default -> "apps/v1";
        };
        return "patches:\n  - patch: |\n      apiVersion: " + apiVersion + "\n      kind: " + kind
                + "\n      metadata: {name: "
                + (kind.equals("Rollout") ? "canary" : "web") + "}\n      spec: " + spec + "\n";
    }

    private void merges() {
        for (String ports : List.of("{port: 80, targetPort: 9}", "{port: 80, protocol: TCP, targetPort: 9}",
                "{port: 80, protocol: UDP}", "{port: 81}",
                "{name: http, targetPort: 9}", "{port: 80, $patch: delete}", "{port: 80}, {port: 81, protocol: UDP}",
                "{$patch: replace}, {port: 8}", "")) {
            add("service ports [" + ports + "]", merge("Service", "{ports: [" + ports + "]}"));
        }
        for (String ports : List.of("{containerPort: 8080, name: x}", "{containerPort: 8080, protocol: TCP, name: x}",
                "{containerPort: 9090, name: x}",
                "{containerPort: 9090, protocol: TCP, name: x}", "{containerPort: 8080, protocol: UDP, name: x}",
                "{containerPort: 1}",
                "{containerPort: 9090, $patch: delete}", "{containerPort: 8080, $patch: delete}")) {
            add("container ports [" + ports + "]", merge("Deployment",
                    "{template: {spec: {containers: [{name: app, ports: [" + ports + "]}]}}}"));
        }
        for (String pod : List.of("containers: [{name: app, env: [{name: A, value: '9'}]}]",
                "containers: [{name: app, env: []}]",
                "containers: [{name: app, env: [{name: A, $patch: delete}]}]", "containers: [{name: app, env: null}]",
                "containers: []", "containers: [{name: new, image: x}]", "containers: [{name: side, $patch: delete}]",
                "containers: [{$patch: replace}, {name: app, image: x}]",
                "containers: [{image: x}]", "volumes: [{emptyDir: {}}]", "containers: [{name: app, env: [{value: x}]}]",
                "containers: [{image: x}, {name: app, image: y}]", "containers: [{name: app, image: y}, {image: x}]",
                "containers: [{name: side, image: z}, {image: x}, {name: app, image: y}]",
                "containers: [{image: x}, {image: y}]",
                "containers: [{image: x}, {name: new, image: y}]", "containers: [{name: app, args: [z]}]",
                "containers: [{name: app, args: []}]", "containers: null",
                "containers: [{name: app, envFrom: [{configMapRef: {name: other}}]}]",
                "containers: [{name: app, volumeMounts: [{mountPath: /data, name: x}]}]",
                "containers: [{name: app, volumeMounts: [{mountPath: /new, name: x}]}]",
                "containers: [{name: app, resources: null}]", "containers: [{name: app, resources: {$patch: delete}}]",
                "containers: [{name: app, resources: {$patch: replace, limits: {cpu: 1}}}]",
                "containers: [{name: app, command: null}]", "volumes: [{name: data, emptyDir: {}}]",
                "volumes: [{name: new, emptyDir: {}}]", "volumes: [{name: data, $patch: delete}]",
                "volumes: [{name: data, persistentVolumeClaim: null, emptyDir: {}}]",
                "tolerations: [{key: a}]", "nodeSelector: {a: b}", "initContainers: [{name: init, image: x}]",
                "initContainers: [{name: second, image: x}]",
                "imagePullSecrets: [{name: x}]", "hostAliases: [{ip: 1.2.3.4, hostnames: [a]}]",
                "topologySpreadConstraints: [{topologyKey: zone, whenUnsatisfiable: DoNotSchedule, maxSkew: 2}]",
                "topologySpreadConstraints: [{topologyKey: zone, whenUnsatisfiable: ScheduleAnyway, maxSkew: 2}]",
                "topologySpreadConstraints: [{topologyKey: zone, maxSkew: 2}]",
                "topologySpreadConstraints: [{topologyKey: host, maxSkew: 2}]",
                "ephemeralContainers: [{name: debug, image: x}]", "serviceAccountName: null",
                "$patch: replace, containers: [{name: x}]", "$setElementOrder/containers: [{name: side}, {name: app}]",
                "containers: [{name: app, $retainKeys: [name], image: x}]",
                "$deleteFromPrimitiveList/finalizers: [x]")) {
            add("pod {" + pod + "}", merge("Deployment", "{template: {spec: {" + pod + "}}}"));
            if (variants.size() % 3 == 0) {
                add("rollout {" + pod + "}", merge("Rollout", "{template: {spec: {" + pod + "}}}"));
            }
        }
        for (String spec : List.of("{replicas: null}", "{strategy: {type: Recreate}}", "null", "{}",
                "{selector: {matchLabels: {app: null}}}",
                "{selector: {$patch: replace, matchLabels: {b: c}}}", "{replicas: '5'}", "{template: null}",
                "{$patch: delete}", "{$patch: merge, replicas: 3}")) {
            add("spec " + spec, merge("Deployment", spec));
        }
    }

    private void replacements() {
        String source = "  - source: {kind: ConfigMap, name: settings, fieldPath: data.host}\n    targets:\n      -"
                + " select: {kind: Deployment}\n";
        for (String path : List.of("spec.replicas", "metadata.annotations.new", "metadata.annotations.[a.b/c]",
                "metadata.annotations.a\\.b/c",
                "metadata.annotations.team", "spec.template.spec.containers.[name=app].image",
                "spec.template.spec.containers.0.image",
                "spec.template.spec.containers.*.image", "spec.template.spec.containers.[name=none].image",
                "spec.template.spec.containers.7.image", "spec.template.spec.containers.[name=app].env.[name=A].value",
                "spec.template.spec.containers.[name=app].env.[name=Z].value",
                "spec.template.spec.containers.[name=app].args.0",
                "spec.template.spec.containers.[name=app].args.[=a]", "spec.template.spec.none",
                "spec.selector.matchLabels", "spec.template.spec.containers.2.name", "metadata.name", "",
                "metadata.labels.[app]")) {
            for (String options : List.of("", "create: true", "delimiter: '.', index: 1", "delimiter: '/', index: -1",
                    "delimiter: ':', index: 9, create: true")) {
                add("replace " + path + " with {" + options + "}", "replacements:\n" + source
                        + "        fieldPaths: ['" + path + "']\n"
                        + (options.isEmpty() ? "" : "        options: {" + options + "}\n"));
            }
        }
        for (String from : List.of("kind: ConfigMap, name: settings, fieldPath: data.count",
                "kind: ConfigMap, name: settings", "kind: ConfigMap",
                "kind: Nobody", "kind: ConfigMap, name: settings, fieldPath: data.none",
                "kind: ConfigMap, name: settings, fieldPath: data", "kind: Deployment, fieldPath: spec.replicas",
                "kind: Deployment, fieldPath: 'spec.template.spec.containers.[name=app].image'",
                "kind: Deployment, fieldPath: spec.template.spec.containers.0.args", "name: web",
                "kind: ConfigMap, name: settings, namespace: default",
                "kind: ConfigMap, name: settings, fieldPath: data.host, options: {delimiter: ., index: 1}",
                "kind: ConfigMap, name: settings, fieldPath: data.host, options: {delimiter: ., index: 9}",
                "kind: ConfigMap, name: set.*")) {
            for (String path : List.of("spec.replicas", "metadata.annotations.team",
                    "spec.template.spec.nodeSelector")) {
                add("source {" + from + "} to " + path, "replacements:\n  - source: {" + from
                        + "}\n    targets:\n      - select: {kind: Deployment}\n"
                        + "        fieldPaths: [" + path + "]\n        options: {create: true}\n");
            }
        }
        for (String target : List.of("select: {kind: Nobody}", "fieldPaths: [spec.replicas]",
                "select: {name: 'w.*'}, fieldPaths: [metadata.labels.n], options: {create: true}",
                "select: {kind: Deployment}, reject: [{name: web}], fieldPaths: [spec.none]",
                "select: {kind: Deployment}, reject: [{labelSelector: app=web}], fieldPaths: [spec.none]",
                "select: {labelSelector: 'app=web'}, fieldPaths: [metadata.labels.app]", "select: {name: '('}",
                "select: {}, fieldPaths: [metadata.labels.n], options: {create: true}",
                "select: {kind: Deployment}, fieldPath: x",
                "select: {namespace: default}, fieldPaths: [metadata.labels.n], options: {create: true}",
                "select: {namespace: data}, fieldPaths: [metadata.labels.n], options: {create: true}")) {
            add("target of a replacement {" + target + "}",
                    "replacements:\n  - sourceValue: v\n    targets:\n      - {" + target + "}\n");
        }
        add("replacement without targets", "replacements: [{source: {kind: ConfigMap, name: settings}}]\n");
        add("replacement without a source", "replacements: [{targets: [{select: {kind: Deployment}}]}]\n");
        add("replacement with both sources",
                "replacements: [{sourceValue: v, source: {kind: ConfigMap, name: settings}, targets: [{select: "
                        + "{kind: Deployment}}]}]\n");
        add("replacement by a missing file", "replacements: [{path: r.yaml}]\n");
        add("replacement by a file",
                "replacements: [{path: r.yaml}]\n# file: app/r.yaml\n- sourceValue: '9'\n"
                        + "  targets: [{select: {kind: Deployment}, fieldPaths: [spec.replicas]}]\n");
    }

    /** Each change over each: what one does to the names, labels and fields that the other looks for. */
    private void pairs() {
        Map<String, String> below = new TreeMap<>(Map.of("prefix", "namePrefix: a-\n", "namespace", "namespace: eu\n",
                "labels", "commonLabels: {team: blue}\n",
                "images", "images: [{name: nginx, newName: other, newTag: v1}]\n", "replicas",
                "replicas: [{name: web, count: 8}]\n", "merge", merge("Deployment",
                        "{replicas: 6, template: {spec: {containers: [{name: app, image: third}]}}}"),
                "rename",
                "patches: [{target: {kind: ConfigMap}, patch: '[{\"op\": \"replace\", \"path\": \"/metadata/name\", "
                        + "\"value\": \"renamed\"}]'}]\n"));
        Map<String, String> above = new TreeMap<>(Map.of("suffix", "nameSuffix: -z\n", "prefix", "namePrefix: b-\n",
                "namespace", "namespace: us\n",
                "labels", "labels: [{pairs: {team: red}, includeSelectors: true}]\n", "images",
                "images: [{name: other, digest: 'sha256:ab'}]\n",
                "replicas", "replicas: [{name: web, count: 9}]\n", "merge", merge("Deployment", "{replicas: 4}"),
                "target",
                "patches: [{target: {name: web, labelSelector: team=blue}, patch: '[{\"op\": \"add\", \"path\": "
                        + "\"/spec/x\", \"value\": 1}]'}]\n",
                "replacement",
                "replacements: [{source: {kind: Deployment, name: web}, targets: [{select: {kind: Ingress, name: "
                        + "web}, fieldPaths: [spec.rules.0.host]}]}]\n",
                "generator", "configMapGenerator: [{name: settings, behavior: merge, literals: [level=warn]}]\n"
                        + "generatorOptions: {disableNameSuffixHash: true}\n"));
        below.forEach((first, lower) -> above.forEach((second, upper) -> {
            add("below " + first + ", above " + second, "resources: [../mid]\n" + upper
                    + "# file: mid/kustomization.yaml\nresources: [../base]\n" + lower);
            if (!lower.substring(0, lower.indexOf(':')).equals(upper.substring(0, upper.indexOf(':')))) {
                add("beside " + first + ": " + second, lower + upper);
            }
        }));
    }
}
