package dev.scalinglint.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Changes of what stands in a file. */
final class TextEdits {
    /** A word of the sample tree, and what may stand there instead: path, from, to. */
    private static final List<String[]> WORDS = Stream.of(
            ".scaling-lint.yaml|custom:|exclude: [loop]\ncustom:",
            ".scaling-lint.yaml|custom:|rules: {pdb/missing: off}\ncustom:",
            ".scaling-lint.yaml|custom:|ignore: [{rule: pdb/*, reason: later}]\ncustom:",
            "team/policy.yaml|rules: {}|rules: {pdb/missing: error}",
            "team/base.yaml|rules: {}|rules: {image/not-pinned: error}",
            "team/profile.yaml|rules: {}|rules: {pdb/missing: error}",
            "team/more.yaml|rules: {}|rules: {image/not-pinned: off}",
            "team/singles.yaml|rules: {}|rules: {image/not-pinned: error}",
            "team/rules/team/named/rule.yaml|!= 'api'|!= 'worker'",
            "team/rules/team/named/rule.yaml|severity: warning|severity: off",
            "app/kustomization.yaml|[deployment.yaml, service.yaml]|[deployment.yaml]",
            "app/kustomization.yaml|patch.yaml|../patch.yaml",
            "app/kustomization.yaml|  - path|  - target: {kind: Deployment}\n"
                    + "    patch: '[{op: remove, path: /spec/paused}]'\n  - path",
            "app/kustomization.yaml|patches:|namePrefix: x-\npatches:",
            "app/kustomization.yaml|- name: settings|- name: other",
            "app/deployment.yaml|  replicas: 2|  paused: true\n  replicas: 2", "app/deployment.yaml|app: api|app: apj",
            "app/deployment.yaml|  name: api\n|  name: apj\n", "app/deployment.yaml|name: settings|name: jobs-database",
            "app/patch.yaml|replicas: 2|replicas: 1", "app/patch.yaml|kind: Deployment|kind: StatefulSet",
            "app/service.yaml|app: api|app: apj", "app/settings.env|LEVEL=info|API_PASSWORD=j8Xk2pQv9ZrT",
            "loop/service.yaml|\"1\"|\"0\"",
            "loop/service.yaml|team/singles.yaml|team/none.yaml", "argo/shop.yaml|path: app|path: base",
            "argo/shop.yaml|    path: app|    path: app\n    kustomize:\n      namePrefix: y-",
            "argo/gone.yaml|acme/other|acme/gitops",
            "argo/teams.yaml|teams/*/config.json|teams/**/*.json", "argo/teams.yaml|team: blue|team: red",
            "argo/teams.yaml|count: \"2\"|count: \"0\"", "teams/red/config.json|\"count\": \"1\"|\"count\": \"4\"",
            "overlays/red/kustomization.yaml|count: 2|count: 1",
            "overlays/blue/kustomization.yaml|components|#components",
            "overlays/blue/keys.txt|nothing|something", "parts/wide/wide.yaml|value: 3|value: 1",
            "base/worker.yaml|\"3\"|\"1\"",
            "base/worker-budget.yaml|minAvailable: 1|maxUnavailable: 0",
            "scaling/worker.yaml|minReplicaCount: 0|minReplicaCount: 11",
            "scaling/worker.yaml|    name: jobs|    name: none", "scaling/jobs.yaml|jobs-database|queue",
            "cluster/config.yaml|revision-timeout-seconds: \"300\"|container-concurrency: \"5\"",
            "cluster/config.yaml|knative-serving|elsewhere",
            "stack/compose.yaml|container_name: web|labels: []", "stack/compose.yaml|build: ./worker|build: ./none",
            "stack/compose.yaml|proxy.env|none.env", "stack/.env|COUNT=2|COUNT=1",
            "stack/proxy.env|MODE=plain|DB_PASSWORD=j8Xk2pQv9ZrT",
            "stack/Dockerfile|FROM python|FROM python\nHEALTHCHECK CMD true",
            "stack/worker/Dockerfile|./start.sh|./begin.sh",
            "stack/worker/start.sh|workers 3|workers 1", "stack/nginx.conf|server web:80;|server web:80; ip_hash;",
            ".git/config|acme/gitops|acme/other", "Makefile|echo up|kubectl create secret generic jobs-database",
            "README.md|# Shop|`kubectl create secret generic queue`", "skaffold.yaml|artifacts: []|name: jobs-database",
            "bin/setup.sh|echo jobs|kubectl create secret generic jobs-database",
            "fill/c1.yaml|name: c1|name: jobs-database",
            "fill/c2.yaml|kind: ConfigMap|kind: Secret", "fill/c3.yaml|  name: c3|  name: c3\n  namespace: shop",
            "fill/c4.yaml|apiVersion: v1|# LoadRestrictionsNone\napiVersion: v1",
            "fill/c5.yaml|metadata:|metadata:\n  annotations:\n"
                    + "    reflector.v1.k8s.emberstack.com/reflection-allowed: \"true\"",
            "fill/c6.yaml|apiVersion: v1|# scaling-lint: ignore-file pdb/* -- later\napiVersion: v1",
            "fill/c7.yaml|  name: c7|  name: config-defaults\n  namespace: knative-serving\ndata:\n"
                    + "  container-concurrency: \"5\"",
            "fill/c8.yaml|apiVersion: v1|# kustomize.toolkit.fluxcd.io\napiVersion: v1").map(word -> word.split("\\|"))
            .toList();

    private static final List<String> LINES =
            List.of("# scaling-lint: ignore pdb/* -- later", "# scaling-lint: ignore */* -- until further notice",
                    "---", "\t- x", "  name: settings", "  namespace: shop", "{{ if .x }}", "  replicas: 1",
                    "x: &a [*a]", "resources: [../base]", "\u00e4\u0000");

    private TextEdits() {}

    /** A word that decides something, or back again. */
    static String word(Path root, Random random) throws IOException {
        String[] word = WORDS.get(random.nextInt(WORDS.size()));
        String text = text(root, word[0]);
        boolean back = text.contains(word[2]);
        SampleTree.write(root, word[0], back ? text.replace(word[2], word[1]) : text.replace(word[1], word[2]));
        return (back ? "no more '" : "'") + word[2].replace("\n", "\\n") + "' in " + word[0];
    }

    private static String text(Path root, String path) throws IOException {
        Path file = root.resolve(path);
        return Files.isRegularFile(file)
                ? Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1)
                : SampleTree.texts().get(path);
    }

    /** Any line of any file goes, comes or moves. */
    static String line(Path root, Random random) throws IOException {
        Path file = FileEdits.any(root, random);
        List<String> lines = new ArrayList<>(text(root, root.relativize(file).toString()).lines().toList());
        int at = random.nextInt(lines.size() + 1);
        int kind = lines.isEmpty() || at == lines.size() ? 0 : random.nextInt(4);
        switch (kind) {
            case 0 -> lines.add(at, LINES.get(random.nextInt(LINES.size())));
            case 1 -> lines.remove(at);
            case 2 -> lines.add(lines.remove(at));
            default -> lines.set(at, lines.get(at).replaceAll("[0-9]", String.valueOf(random.nextInt(10))));
        }
        Files.writeString(file, String.join("\n", lines) + "\n");
        return List.of("a line into", "a line out of", "a line down in", "other numbers in").get(kind) + " "
                + root.relativize(file) + ":" + (at + 1);
    }

    /** A file is as it was, or as another is. */
    static String whole(Path root, Random random) throws IOException {
        Path file = FileEdits.any(root, random);
        Map<String, String> texts = SampleTree.texts();
        String own = texts.get(root.relativize(file).toString());
        if (own == null || random.nextInt(4) == 0) {
            Path like = FileEdits.any(root, random);
            Files.write(file, Files.readAllBytes(like));
            return root.relativize(file) + " is like " + root.relativize(like);
        }
        Files.writeString(file, random.nextInt(6) == 0 ? "" : random.nextInt(6) == 0 ? own.replace("\n", "\r\n") : own);
        return root.relativize(file) + " is as it was, empty, or of another system";
    }
}
