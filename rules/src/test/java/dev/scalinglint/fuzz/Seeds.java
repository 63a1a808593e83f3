package dev.scalinglint.fuzz;

import dev.scalinglint.campaign.SampleTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Texts as people write them, for the fuzzer to begin with. */
final class Seeds {
    private static final int LONGEST = 3_000;

    private Seeds() {}

    static List<String> of(FuzzTarget target) throws IOException {
        return switch (target) {
            case YAML, MANIFEST, FIXES -> catalogue(target == FuzzTarget.FIXES ? "bad.yaml" : ".yaml");
            case NGINX -> sample("stack/nginx.conf");
            case TEMPLATE -> List.of("team-{{.name}}",
                    "{{ range $i, $x := .list }}{{ if eq $x \"a\" }}{{ $i }}{{ else }}-{{ end }}{{ end }}",
                    "{{ with .path }}{{ index .segments 1 | upper | trunc 2 }}{{ end }}{{ printf \"%05d %v %q\" "
                            + ".count .list .name }}",
                    "{{- define \"x\" -}}{{ . | default \"y\" | replace \"a\" \"b\" }}{{- end }}{{ template \"x\" "
                            + ".none }}",
                    "{{ dict \"a\" 1 | toJson }}{{ list 1 2 | join \",\" }}{{ regexReplaceAll \"s+\" .name \"x\" "
                            + "}}{{/* */}}",
                    "{{name}}-{{ count }}");
            case EXPRESSION -> List.of("workload.id.name != 'api'\f{workload.id.name} is nobody''s",
                    "workload.containers.all(c, c.image.tag != 'latest' && size(c.env) < 3)",
                    "has(workload.scale.replicas) ? workload.scale.replicas > 1 : true",
                    "math.greatest(1, 2) == 2 && 'a'.matches('[a-z]+')",
                    "workload.containers.exists(c, c.name.split('-')[0] == 'x')\f{string(1.0)}");
            case VARIABLES -> List.of("${A:-${B:+x}}", "$$x ${A?is missing} $C", "a ${B-\"y z\"} }");
            case SETTINGS -> sample(".scaling-lint.yaml", "team/policy.yaml", "team/profile.yaml", "team/more.yaml");
            case SHELL -> List.of("exec gunicorn -w ${N:-4} app:app --bind=0.0.0.0:$PORT",
                    "set -e; export N=2 && uvicorn a:b --workers \"$N\" | tee x &",
                    "if [ -n \"$A\" ]; then $A; else celery -A x worker -c 3; fi",
                    "f() { eval \"$1\"; }\ncat <<E\n$(nproc)\nE\nf 'php-fpm' $((1+2))",
                    "for i in 1 2; do case $i in 1) a;; *) b;; esac; done");
            case KUSTOMIZE -> List.of(
                    joined("app/kustomization.yaml", "app/patch.yaml", "app/deployment.yaml", "app/settings.env"),
                    "resources: [deployment.yaml]\nnamePrefix: x-\n"
                            + "replacements: [{source: {kind: Deployment, fieldPath: spec.replicas},"
                            + " targets: [{select: {kind: Deployment}, fieldPaths: "
                            + "['spec.template.spec.containers.[name=a].image']}]}]\n",
                    "resources: [deployment.yaml]\n"
                            + "patches: [{target: {kind: Deployment}, patch: '[{op: replace, path: /spec/replicas, "
                            + "value: "
                            + "3}]'}]\n"
                            + "labels: [{pairs: {a: b}, includeSelectors: true}]\nimages: [{name: a, newTag: b}]\n");
            case ARGO -> List.of(joined("argo/teams.yaml", "argo/shop.yaml", "teams/red/config.json"));
            case COMPOSE -> List.of(joined("stack/compose.yaml", "stack/.env", "stack/Dockerfile", "stack/nginx.conf",
                    "stack/worker/start.sh"));
        };
    }

    private static List<String> catalogue(String end) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("catalog"))) {
            return files.filter(file -> file.toString().endsWith(end) && !file.endsWith("rule.yaml")).sorted()
                    .map(Seeds::read).filter(text -> text.length() < LONGEST).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }

    private static List<String> sample(String... paths) throws IOException {
        Map<String, String> texts = SampleTree.texts();
        return Stream.of(paths).map(texts::get).toList();
    }

    private static String joined(String... paths) throws IOException {
        return String.join("\f", sample(paths));
    }
}
