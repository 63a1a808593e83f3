package dev.scalinglint.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Small Compose projects, an idea a group: what is tried stands in the id. */
final class ComposeVariants {
    private static final String SERVICE = "services:\n  api:\n    image: registry.example.com/api:2.4\n";

    private final List<Variant> all = new ArrayList<>();

    static List<Variant> all() {
        ComposeVariants variants = new ComposeVariants();
        variants.counts();
        variants.commands();
        variants.values();
        variants.files();
        variants.expressions();
        variants.ports();
        variants.checks();
        ComposeTrees.add(variants);
        ComposeFaults.add(variants);
        return variants.all;
    }

    /** A project of one file whose only service has further options. */
    void service(String id, String options) {
        of(id, Map.of("compose.yaml", SERVICE + options.indent(4)));
    }

    void of(String id, Map<String, String> files) {
        all.add(new Variant(id, files));
    }

    /** Files as path and text by turns. */
    void of(String id, String... files) {
        Map<String, String> tree = new LinkedHashMap<>();
        for (int i = 0; i < files.length; i += 2) {
            tree.put(files[i], files[i + 1]);
        }
        of(id, tree);
    }

    private void counts() {
        for (String value : List.of("0", "1", "3", "'3'", "3.0", "0x3", "0o3", "03", "1_0", "+3", "-1", "null", "",
                "''", "three", "1e1", "2.5", "true",
                "${N:-3}", "'${N-4}'", "[3]", "!!str 3", "!!int '3'", "0b11", "99999999999999999999", "\" 3\"", "~")) {
            service("scale: " + value, "scale: " + value);
            service("replicas: " + value, "deploy: {replicas: " + value + "}");
        }
        for (String pair : List.of("1 1", "2 2", "3 2", "0 1", "0 0", "2 1", "${N:-2} 2")) {
            String[] two = pair.split(" ");
            service("scale and replicas: " + pair, "scale: " + two[0] + "\ndeploy: {replicas: " + two[1] + "}");
        }
        for (String mode : List.of("global", "replicated", "replicated-job", "global-job", "other", "null")) {
            service("mode: " + mode, "deploy: {mode: " + mode + "}");
            service("mode and replicas: " + mode, "deploy: {mode: " + mode + ", replicas: 2}");
        }
        for (String cpus : List.of("1", "1.5", "'0.5'", "0", "500m", "abc", "1e1", "-1", "'1,5'", "0x1", "${C:-2}",
                "[]", "''", "1.50")) {
            service("cpus: " + cpus, "cpus: " + cpus);
            service("limits.cpus: " + cpus, "deploy: {resources: {limits: {cpus: " + cpus + "}}}");
        }
    }

    private void commands() {
        for (String text : List.of("a", "a b", "a  b\tc", "a 'b c'", "a \"b c\"", "a b\\ c", "a && b", "a; b",
                "a;b", "a|b", "a | b", "a & b", "a > b",
                "a >b", "a 2> b", "a 2>&1 b", "a2>b", "a < b", "a || b", "'a && b'", "a '&&' b", "a \\; b", "a (b)",
                "a '(b)'", "a $(b c) d", "a $(b",
                "a `b c` d", "a `b", "a 'b", "a \"b", "a b\\", "a ''", "a \"\"", "a ''b", "a # b", "a #b", "a\nb",
                "a \\\nb", "sh -c 'a && b'",
                "sh -c \"a; b\"", "a \"b 'c' d\"", "a 'b \"c\" d'", "a b='c d'", "a b=\"c;d\"", "a --n=$$N",
                "a $$(b)", "a $$((1+2))", "a ${B:-c d} e",
                "a ${B:-c;d} e", "a ${B:-'c d'}", "a $${B}", "a \\\"b", "a *", "a ~", "a {b,c}", "a !b", "a %b",
                "a = b", ")", "(", "&&", "; a", "", " ",
                "a\\tb", "a é", "1", "a 1>b", "9 >b", "a \"b;\" ; c")) {
            String yaml = "'" + text.replace("'", "''").replace("\n", "\n\n") + "'";
            service("command " + text, "command: " + yaml);
            service("entrypoint " + text, "entrypoint: " + yaml);
        }
        for (String list : List.of("[]", "[a]", "[a, b c]", "[a, '1']", "[a, 1]", "[a, 1.10]", "[a, true]",
                "[a, null]", "[a, '']", "[a, '&&', b]", "[a, $$N]",
                "[a, '${N:-x y}']", "[[a]]", "{a: b}", "1", "true", "~", "1.10", "[a, !!str 1]", "2026-11-29")) {
            service("command as " + list, "command: " + list);
            service("entrypoint as " + list, "entrypoint: " + list);
        }
    }

    private void values() {
        for (String value : List.of("a", "1", "1.10", "1.0", "0750", "0o17", "0x1F", "1e3", "1e21", "1.5e-7",
                "1_000", "+1", "-0", ".5", "5.", ".inf", "-.inf",
                ".nan", "true", "True", "yes", "on", "null", "~", "''", "'1.10'", "2026-11-29",
                "2026-11-29T10:00:00Z", "12:30", "1:2:3", "0b101", "08",
                "123456789012345678901", "1.", "1e", "0x", "[a]", "{a: b}", "!!str 1.10", "'a=b'", "\"a\\tb\"",
                "1.23456789012345678", "100000000000000000000000.0")) {
            service("environment A: " + value, "environment:\n  A: " + value);
        }
        for (String item : List.of("A=1.10", "A=", "A", "A=a=b", "'A=a b'", "1", "=a", "A = b", "'A: b'",
                "\"A='x'\"", "A=0750", "null", "A=${B:-c}", "A=$$B")) {
            service("environment - " + item, "environment:\n  - " + item);
        }
        service("environment twice", "environment: [A=1, A=2]");
        service("environment number key", "environment: {1: a}");
        service("environment as text", "environment: A=1");
        service("labels as numbers", "labels: {a: 1.10, b: true}");
    }

    private void files() {
        for (String line : List.of("V=a", "V = a", "V: a", "V:a", "export V=a", "export  V=a", "  V=a", "V=a b",
                "V=a # b", "V=a#b", "V=\"a # b\"", "V='a # b'",
                "V=\"a\" # b", "V=\"a\\nb\"", "V='a\\nb'", "V=a\\nb", "V=\"a\\\"b\"", "V='a\\'b'", "V=\"a\\$B\"",
                "V=$$B", "B=c\nV=$B", "B=c\nV=${B}d", "B=c\nV=\"${B}\"",
                "B=c\nV='${B}'", "V=${B:-d}", "V=${B-d}", "V=\"${B:-d e}\"", "V=", "V=\"\"", "V", "V\nB=1", "#V=a",
                "# x\nV=a", "V=a\nV=b", "V=\"a\nb\"", "V='a\nb'",
                "V.W=a\nV=b", "V-W=a\nV=b", "V W=a", "V=a\r\nB=c\r\n", "V=\"a", "V='a", "1V=a\nV=b", "V=a=b",
                "V= a ", "V=\ta", "V=`a`", "V=\"a\"b", "V=$1", "V=$", "V={\"a\": 1}",
                "V=a;b", "V==a", "é=a\nV=b", "V=\\a", "V=\"\\a\"", "V=\"\\101\"", "V=\"\\0101\"", "V!=a",
                "export\nV=a", "\uFEFFV=a", "V=${B:?no}", "V=${B", "B=\nV=${B:+x}", "B=y\nV=${B:+x}")) {
            of(".env " + line, "compose.yaml", SERVICE + "    environment: {A: '${V:-otherwise}', C: '[$V]'}\n",
                    ".env", line + "\n");
            of("env_file " + line, "compose.yaml", SERVICE + "    env_file: api.env\n", "api.env", line + "\n");
        }
        of("name from .env", "compose.yaml", SERVICE + "    environment: [V, W]\n", ".env", "V=a\n");
        of("null from .env", "compose.yaml", SERVICE + "    environment: {V: , W: }\n", ".env", "V=a\n");
        of("env_file under environment", "compose.yaml",
                SERVICE + "    env_file: [a.env, b.env]\n    environment: {A: own}\n", "a.env", "A=a\nB=a\nC=a\n",
                "b.env", "B=b\n");
        of("env_file not required", "compose.yaml", SERVICE + "    env_file: [{path: none.env, required: false}]\n");
        of("env_file missing", "compose.yaml", SERVICE + "    env_file: none.env\n");
        of("env_file by a variable", "compose.yaml", SERVICE + "    env_file: ${WHICH}.env\n", ".env", "WHICH=a\n",
                "a.env", "A=a\n");
        of("env_file by a default", "compose.yaml", SERVICE + "    env_file: ${WHICH:-a}.env\n", "a.env", "A=a\n");
        of("env_file names environment", "compose.yaml",
                SERVICE + "    env_file: a.env\n    environment: {B: own}\n", "a.env", "A=$B\n");
        of("env_file names .env", "compose.yaml", SERVICE + "    env_file: a.env\n    environment: {B: own}\n",
                "a.env", "A=$B\n", ".env", "B=project\n");
    }

    private void expressions() {
        for (String text : List.of("$N", "${N}", "${N:-x}", "${N-x}", "${N:+x}", "${N+x}", "${N:?x}", "${N?x}",
                "${E:-x}", "${E-x}", "${E:+x}", "${E+x}", "${E?x}",
                "${E:?x}", "${U:-x}", "${U-x}", "${U:?x}", "${U?}", "${U:-}", "${U:-$N}", "${U:-${N}}",
                "${U:-${V:-y}}", "${N:x}", "${N/a/b}", "${N.a}", "${}", "${",
                "${N", "$", "$$", "$$N", "$${N}", "$1", "$-", "a$N", "$N.b", "$N-b", "${N}b", "${N}${N}",
                "${U:-a}b${N}", "${n}", "${_N:-x}", "${N:-a}b}", "${U:-a}b}",
                "${U:-{\"a\":1}}", "${U:-a:b}", "${U:-a-b}", "${U-a:-b}", "${U:-a?b}", "${U:=x}", "${U:-'x y'}",
                "${U:-x y}", "%{N}", "${N }", "${ N}", "${1}", "$(N)")) {
            of("expression " + text, "compose.yaml",
                    SERVICE + "    environment: {A: '" + text.replace("'", "''") + "'}\n", ".env", "N=3\nE=\nn=low\n");
        }
        of("expression in the image", "compose.yaml",
                "services:\n  api: {image: 'registry.example.com/api:${TAG:-2.4}'}\n");
        of("expression in a key", "compose.yaml", SERVICE + "    environment: {'${N}': a}\n", ".env", "N=3\n");
    }

    private void ports() {
        for (String port : List.of("80", "'80'", "8080:80", "'8080:80'", "8080:80/udp", "'8080-8082:80-82'",
                "'8080-8082:80'", "'80-82'", "127.0.0.1:8080:80", "'[::1]:8080:80'",
                "'::1:8080:80'", "{target: 80}", "{target: 80, published: 8080}",
                "{target: 80, published: '8080-8090'}", "{target: '80', published: '8080'}",
                "{published: 8080}",
                "'${P:-8080}:80'", "a:80", "'8080:'", "':80'", "99999:80", "'8080:80/xyz'", "'8080:80:90:100'",
                "[80]", "null", "0750", "80.0", "'8080-8081:80-83'", "8080:80:tcp", "''")) {
            service("port " + port, "ports:\n  - " + port);
        }
        service("ports twice", "ports: ['8080:80', '8080:80']");
        service("ports in two ways", "ports: ['8080:80', {target: 80, published: 8080}]");
        service("ports as text", "ports: '8080:80'");
        service("ports null", "ports:");
        service("expose", "expose: [80, '81', 82-83]");
    }

    private void checks() {
        for (String check : List.of("{test: [CMD, a]}", "{test: a b}", "{test: [CMD-SHELL, a b]}", "{test: [NONE]}",
                "{test: NONE}", "{test: [a]}", "{test: []}", "{disable: true}",
                "{disable: false}", "{disable: 'true'}", "{disable: yes}", "{interval: 5s}",
                "{test: [CMD, a], interval: 5}", "{test: [CMD, a], interval: 5x}",
                "{test: [CMD, a], retries: 3}", "{test: [CMD, a], retries: a}", "{test: [CMD, a], other: 1}",
                "null", "[]", "{}", "{test: [CMD, a], disable: true}",
                "{test: null}", "{test: ''}", "{test: [CMD, a], timeout: 1m30s}", "{test: [CMD, a], retries: '3'}")) {
            service("healthcheck " + check, "healthcheck: " + check);
        }
    }
}
