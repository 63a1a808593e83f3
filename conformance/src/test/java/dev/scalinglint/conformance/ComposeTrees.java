package dev.scalinglint.conformance;

import java.util.List;

/** Compose projects of several files, documents and services. */
final class ComposeTrees {
    private static final String BASE = """
            services:
              api:
                image: registry.example.com/api:2.4
                command: serve --fast
                entrypoint: [run]
                scale: 2
                environment: {A: a, B: b}
                ports: ["8080:80"]
                healthcheck: {test: [CMD, check], interval: 5s}
                cpus: 1
              web:
                image: registry.example.com/web:2.4
                environment: [A=a]
            """;

    private final ComposeVariants variants;

    private ComposeTrees(ComposeVariants variants) {
        this.variants = variants;
    }

    static void add(ComposeVariants variants) {
        ComposeTrees trees = new ComposeTrees(variants);
        trees.overrides();
        trees.named();
        trees.included();
        trees.extended();
        trees.documents();
    }

    private void over(String api) {
        variants.of("override " + api, "compose.yaml", BASE, "compose.override.yaml",
                "services:\n  api:\n" + api.indent(4));
    }

    private void overrides() {
        for (String option : List.of("command: other", "command:", "command: []", "command: ''", "entrypoint:",
                "entrypoint: [other]", "scale: 3", "scale:", "environment: {A: z}",
                "environment: [A=z, C=c]", "environment: {A: }", "environment: [A]", "environment:",
                "environment: {}", "ports: ['9090:90']", "ports: ['8080:80']", "ports: []", "ports:",
                "ports: [{target: 80, published: 8080}]", "healthcheck: {test: [CMD, other]}",
                "healthcheck: {disable: true}", "healthcheck: {test: }", "healthcheck:", "cpus: 2", "cpus:",
                "image: other", "image:", "container_name: one", "deploy: {replicas: 2}", "deploy: {replicas: 3}",
                "labels: {a: b}", "command: !reset", "command: !reset null",
                "command: !reset [x]", "command: !override [x]", "scale: !reset 0",
                "scale: !reset\nports: !reset []", "environment: !reset", "environment: !reset {}",
                "environment: !override {C: c}", "environment: {A: !reset null}",
                "environment: {A: !reset '', C: c}", "ports: !override ['9090:90']", "ports: !reset []",
                "ports: !override\n  - '9090:90'", "healthcheck: !reset {}", "healthcheck: {test: !reset []}",
                "healthcheck: !override {test: [CMD, o]}", "cpus: !reset 1",
                "environment:\n  NOTE: '!reset'", "environment:\n  NOTE: a !reset b",
                "labels: {a: '!override'}  # !reset", "command: ['!reset']", "environment: [\"A=!reset\"]",
                "# !reset\ncommand: other", "command: # !reset\n  other", "ports: !reset # all\n  - '1:2'",
                "ports: [!reset '8080:80', '7070:70']", "environment: &e !reset {}",
                "environment: !reset &e {}", "build: .", "other: 1", "ports: {}", "environment: 3",
                "depends_on: [web]", "depends_on: [none]", "profiles: [off]")) {
            over(option);
        }
        for (String whole : List.of("  api: !reset", "  api: !reset {}", "  api: !override {image: other}",
                "  api: !override\n    image: other\n    scale: 3", "  api:", "  more: {image: more}",
                "  more: !reset {image: more}", "  web: !reset null\n  api: {scale: 3}", "  more: {init: true}",
                "  api: {command: !reset null, scale: !override 4}")) {
            variants.of("services override " + whole, "compose.yaml", BASE, "compose.override.yaml",
                    "services:\n" + whole + "\n");
        }
        variants.of("override of all services", "compose.yaml", BASE, "compose.override.yaml",
                "services: !override\n  only: {image: only}\n");
        variants.of("reset of all services", "compose.yaml", BASE, "compose.override.yaml",
                "services: !reset\n  only: {image: only}\n");
        variants.of("tags in flow style", "compose.yaml", BASE, "compose.override.yaml",
                "{services: {api: {ports: !reset [], scale: 3}, web: !override {image: w}}}\n");
        variants.of("tag in the base itself", "compose.yaml", BASE + "    command: !reset other\n");
        variants.of("tag in the base's list", "compose.yaml", BASE + "    ports: ['1:2', !reset '3:4']\n");
        variants.of("both overrides", "compose.yaml", BASE, "compose.override.yaml",
                "services: {api: {scale: 3}}\n", "compose.override.yml", "services: {api: {scale: 4}}\n");
        variants.of("old names", "docker-compose.yml", BASE, "docker-compose.override.yml",
                "services: {api: {scale: 3}}\n");
        variants.of("mixed names", "docker-compose.yml", BASE, "compose.override.yaml",
                "services: {api: {scale: 3}}\n");
        variants.of("override with a variable", "compose.yaml", BASE, "compose.override.yaml",
                "services: {api: {scale: '${S}'}}\n", ".env", "S=5\n");
    }

    private void named() {
        String scaled = "services: {api: {scale: 3}}\n";
        for (String line : List.of("COMPOSE_FILE=compose.yaml", "COMPOSE_FILE=compose.yaml:scale.yaml",
                "COMPOSE_FILE=\"compose.yaml:scale.yaml\"",
                "COMPOSE_FILE=compose.yaml;scale.yaml\nCOMPOSE_PATH_SEPARATOR=;",
                "COMPOSE_FILE=./compose.yaml:./scale.yaml", "F=scale.yaml\nCOMPOSE_FILE=compose.yaml:${F}",
                "COMPOSE_FILE=scale.yaml:compose.yaml", "COMPOSE_FILE=none.yaml",
                "COMPOSE_FILE=compose.yaml:none.yaml", "COMPOSE_FILE=", "COMPOSE_FILE=compose.yaml:",
                "COMPOSE_FILE=compose.yaml:compose.override.yaml", "COMPOSE_FILE=compose.yaml:sub/scale.yaml",
                "COMPOSE_FILE: compose.yaml:scale.yaml",
                "#COMPOSE_FILE=compose.yaml:scale.yaml", "COMPOSE_PROFILES=x")) {
            variants.of("COMPOSE_FILE " + line, "compose.yaml", BASE, "compose.override.yaml",
                    "services: {api: {scale: 7}}\n", "scale.yaml", scaled,
                    "sub/scale.yaml", scaled, ".env", line + "\n");
        }
    }

    private void included() {
        String other = "services:\n  other: {image: other, environment: {A: '${V:-none}'}, scale: '${S:-1}'}\n";
        String more = "services:\n  other: {scale: 2}\n";
        for (String list : List.of("[sub/other.yaml]", "[{path: sub/other.yaml}]",
                "[{path: [sub/other.yaml, sub/more.yaml]}]", "[{path: sub/other.yaml, env_file: a.env}]",
                "[{path: sub/other.yaml, env_file: [a.env, sub/b.env]}]",
                "[{path: sub/other.yaml, project_directory: .}]",
                "[{path: sub/other.yaml, project_directory: sub}]",
                "[sub/none.yaml]", "[{path: sub/other.yaml, env_file: none.env}]", "sub/other.yaml",
                "[sub/other.yaml, sub/other.yaml]", "[compose.yaml]", "['${D:-sub}/other.yaml']",
                "[{path: sub/other.yaml, env_file: []}]", "[]", "null", "[{file: sub/other.yaml}]")) {
            variants.of("include " + list, "compose.yaml", "include: " + list + "\n" + BASE, "sub/other.yaml",
                    other, "sub/more.yaml", more, "a.env", "V=a\nS=3\n",
                    "sub/b.env", "V=b\n");
        }
        for (String env : List.of("V=project\n", "W=project\n", "V=\n")) {
            variants.of("include with .env " + env, "compose.yaml", "include: [sub/other.yaml]\n" + BASE,
                    "sub/other.yaml", other, "sub/.env", "V=sub\nS=4\n", ".env", env);
        }
        variants.of("include of a name twice", "compose.yaml",
                "include: [sub/other.yaml]\nservices: {other: {image: mine, command: x}}\n", "sub/other.yaml", other);
        variants.of("include and an override", "compose.yaml", "include: [sub/other.yaml]\n" + BASE,
                "sub/other.yaml", other, "compose.override.yaml", "services: {other: {scale: 6}}\n");
        variants.of("include with env_file", "compose.yaml", "include: [sub/other.yaml]\n" + BASE, "sub/other.yaml",
                "services: {other: {image: o, env_file: o.env}}\n", "sub/o.env", "A=sub\n",
                "o.env", "A=top\n");
        variants.of("include elsewhere with env_file", "compose.yaml",
                "include: [{path: sub/other.yaml, project_directory: .}]\n" + BASE, "sub/other.yaml",
                "services: {other: {image: o, env_file: o.env}}\n", "sub/o.env", "A=sub\n", "o.env", "A=top\n");
        variants.of("include of an include", "compose.yaml", "include: [sub/one.yaml]\n" + BASE, "sub/one.yaml",
                "include: [two.yaml]\nservices: {one: {image: o}}\n", "sub/two.yaml",
                "services: {two: {image: t, scale: 2}}\n");
        variants.of("include in a circle", "compose.yaml", "include: [sub/one.yaml]\n" + BASE, "sub/one.yaml",
                "include: [../compose.yaml]\nservices: {one: {image: o}}\n");
    }

    private void extended() {
        for (String way : List.of("web", "{service: web}", "{service: none}", "none",
                "{file: sub/base.yaml, service: base}", "{file: sub/base.yaml, service: none}",
                "{file: none.yaml, service: base}", "{file: sub/base.yaml}",
                "{file: sub/base.yaml, service: chain}", "{service: api}", "api")) {
            variants.of("extends " + way, "compose.yaml",
                    BASE + "  job:\n    extends: " + way + "\n    environment: {J: j}\n", "sub/base.yaml", """
                    services:
                      base: {image: base, command: serve, scale: 3, ports: ["7070:70"], \
                    environment: {A: base, V: "${V:-v}"}, env_file: base.env}
                      chain: {extends: base, command: !reset null}
                    """, "sub/base.env", "E=e\n");
        }
        variants.of("extends with a tag", "compose.yaml",
                BASE + "  job: {extends: api, ports: !reset [], command: !override [x], scale: 1}\n");
        variants.of("extends with null", "compose.yaml",
                BASE + "  job: {extends: api, command: , entrypoint: , environment: , scale: 1}\n");
        variants.of("extends in a circle", "compose.yaml",
                "services:\n  a: {extends: b}\n  b: {extends: a, image: b}\n");
        variants.of("extends alone", "compose.yaml", "services:\n  a: {extends: b}\n  b: {scale: 2}\n");
    }

    private void documents() {
        variants.of("two documents", "compose.yaml", BASE + "---\nservices: {api: {scale: 3, command: other}}\n");
        variants.of("two documents and a service", "compose.yaml", BASE + "---\nservices: {more: {image: more}}\n");
        variants.of("two documents with a tag", "compose.yaml", BASE + "---\nservices: {api: {ports: !reset []}}\n");
        variants.of("an empty document", "compose.yaml", BASE + "---\n");
        variants.of("a document of text", "compose.yaml", BASE + "---\ntext\n");
        variants.of("a marked end", "compose.yaml", "---\n" + BASE + "...\n");
        variants.of("flow style", "compose.yaml",
                "{services: {api: {image: a, command: b c, scale: 2, ports: [\"80:80\"]}}}\n");
        variants.of("JSON", "compose.yaml", "{\"services\": {\"api\": {\"image\": \"a\", \"scale\": 2}}}\n");
        variants.of("quoted keys", "compose.yaml", "\"services\":\n  'api': {\"image\": a, \"scale\": 2}\n");
        variants.of("indented", "compose.yaml", "  services:\n    api: {image: a, scale: 2}\n");
        variants.of("version and name", "compose.yaml", "version: '3'\nname: shop\n" + BASE);
        variants.of("anchors", "compose.yaml",
                "x-all: &all {image: a, environment: {A: 1}}\nservices:\n  api: {<<: *all, scale: 2}\n"
                        + "  web: {<<: [*all], environment: {B: 2}}\n");
        variants.of("merge and override", "compose.yaml",
                "x-e: &e {A: 1, B: 2}\nservices:\n  api: {image: a, environment: {<<: *e, B: 3}}\n");
        variants.of("alias of a service", "compose.yaml", "services:\n  api: &api {image: a, scale: 2}\n  web: *api\n");
        variants.of("a key twice", "compose.yaml", "services:\n  api: {image: a, image: b}\n");
        variants.of("extensions", "compose.yaml", "x-a: 1\nservices:\n  api: {image: a, x-b: 2, deploy: {x-c: 3}}\n");
        variants.of("profiles", "compose.yaml", BASE + "  tool: {image: t, profiles: [tools]}\n");
        variants.of("profiles that are on", "compose.yaml", BASE + "  tool: {image: t, profiles: [tools]}\n",
                ".env", "COMPOSE_PROFILES=tools\n");
    }
}
