package dev.scalinglint.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** nginx in front of two services: does it start, does it pin a client to one of them, does it send a POST twice. */
class NginxTest extends ConformanceTest {
    private static final String COMPOSE = """
            services:
              edge:
                image: nginx:1.28
                volumes: ["./edge.conf:/etc/nginx/nginx.conf:ro", "./part.conf:/etc/nginx/part.conf:ro", \
            "./more.conf:/etc/nginx/more.conf:ro"]
              one: {image: "registry.example.com/one:1", expose: ["9000"]}
              two: {image: "registry.example.com/two:1", expose: ["9000"]}
            """;
    private static final String SERVERS = "server one:9000 max_fails=0; server two:9000 max_fails=0;";

    private static final List<String> METHODS = List.of("", "ip_hash;", "least_conn;", "random;",
            "hash $remote_addr;", "hash $binary_remote_addr consistent;",
            "hash $request_uri;", "hash $http_x_user consistent;", "hash $cookie_basket;", "hash $arg_user;",
            "hash $request_id;",
            "hash $proxy_add_x_forwarded_for;", "hash \"$http_x_user\";", "hash ${arg_user};", "hash $HTTP_X_USER;");
    private static final List<String> NEXT = List.of("", "proxy_next_upstream error timeout;",
            "proxy_next_upstream error timeout non_idempotent;",
            "proxy_next_upstream error non_idempotent;", "proxy_next_upstream non_idempotent error http_502;",
            "proxy_next_upstream off non_idempotent;",
            "proxy_next_upstream off;", "proxy_next_upstream \"error\" 'non_idempotent';",
            "fastcgi_next_upstream error non_idempotent;",
            "proxy_next_upstream non_idempotent;");
    private static final List<String> TRIES = List.of("", "proxy_next_upstream_tries 0;",
            "proxy_next_upstream_tries 1;", "proxy_next_upstream_tries 2;",
            "fastcgi_next_upstream_tries 1;");

    private final Map<String, Map<String, String>> variants = new LinkedHashMap<>();

    NginxTest() {
        super("nginx", "nginx", 200);
    }

    @Override
    List<Variant> variants() {
        variants.clear();
        methods();
        retries();
        names();
        List<Variant> all = new ArrayList<>();
        variants.forEach((id, files) -> all.add(new Variant(id, files)));
        return all;
    }

    private void methods() {
        for (String method : METHODS) {
            for (String other : List.of("", "ip_hash;", "least_conn;", "hash $request_uri;")) {
                add("method " + method + other, edge(method + other + SERVERS, "", "", ""), "", "");
            }
            add("method behind " + method, edge(SERVERS + " keepalive 4; " + method, "", "", ""), "", "");
            add("method included " + method, edge("include part.conf; " + SERVERS, "", "", ""), method, "");
            add("method and servers included " + method, edge("include part.conf;", "", "", ""),
                    "include more.conf;\n" + method, SERVERS);
            add("method included by a pattern " + method, edge("least_conn; include par?.conf; " + SERVERS, "", "",
                    ""), method, "");
            add("upstream included " + method, "events {} http { include part.conf; include more.conf; }",
                    "upstream shop { " + method + SERVERS + " }",
                    server("", "") + " ");
            add("method on one line " + method, edge(method + SERVERS, "", "", "").replace('\n', ' '), "", "");
            add("method with CRLF " + method, edge(method + SERVERS, "", "", "").replace("\n", "\r\n"), "", "");
            add("method in a comment " + method, edge("# " + method + "\n" + SERVERS, "", "", ""), "", "");
        }
    }

    private void retries() {
        for (String next : NEXT) {
            for (String tries : TRIES) {
                add("location " + next + tries, edge(SERVERS, "", "", next + tries), "", "");
                add("server, location " + next + tries, edge(SERVERS, "", next, tries), "", "");
                add("http, server " + next + tries, edge(SERVERS, tries, next, ""), "", "");
                add("included " + next + tries, edge(SERVERS, "", tries, "include part.conf;"), next, "");
            }
            add("overridden " + next, edge(SERVERS, "", "proxy_next_upstream error non_idempotent;", next), "", "");
            add("overridden tries " + next, edge(SERVERS, "proxy_next_upstream_tries 1;", next,
                    "proxy_next_upstream_tries 3;"), "", "");
        }
    }

    private void names() {
        for (String pass : List.of("http://one:9000", "http://ONE:9000", "http://One:9000/x", "http://three:9000",
                "http://127.0.0.1:1", "http://SHOP",
                "http://shop", "http://three", "http://three:9000$request_uri", "https://three")) {
            add("pass " + pass, edge(SERVERS, "", "", "").replace("proxy_pass http://shop", "proxy_pass " + pass), "",
                    "");
        }
        for (String servers : List.of("server one:9000;", "server Two:9000; server one:9000;", "server three:9000;",
                "server one:9000; server three:9000 backup;",
                "server one:9000; server three:9000 down;", "include more.conf;",
                "server one:9000; include more.conf;")) {
            add("names " + servers, edge(servers, "", "", ""), "", "server three:9000;");
        }
    }

    private void add(String id, String edge, String part, String more) {
        variants.putIfAbsent(id, Map.of("compose.yaml", COMPOSE, "edge.conf", edge, "part.conf", part, "more.conf",
                more));
    }

    private static String edge(String upstream, String http, String server, String location) {
        return "events {}\nhttp {\n  " + http + "\n  upstream shop {\n    " + upstream + "\n  }\n  " + server(server,
                location) + "\n}\n";
    }

    private static String server(String server, String location) {
        return "server { listen 80; " + server + "\n  location / {\n    " + location
                + "\n    proxy_pass http://shop;\n  } }";
    }

    @Override
    List<String> differences(Variant variant, Path folder, JsonNode answer) throws Exception {
        Linted linted = Linted.of(folder, List.of("partitioned"));
        List<String> differences = new ArrayList<>();
        boolean stranger =
                linted.findings().stream().anyMatch(finding -> finding.message().contains("nginx refuses to start"));
        boolean starts = answer.required("starts").asBoolean();
        if (stranger && starts) {
            differences.add("nginx starts: " + linted.words());
        } else if (!starts && !stranger) {
            differences.add("nginx does not start: " + linted.words());
        }
        boolean single = variant.id().startsWith("pass") || variant.id().startsWith("names");
        if (starts && !single) {
            compare("pins a client", answer.required("pins").asBoolean(), linted, "traffic/", differences);
            compare("sends a POST twice", answer.required("posted").asInt() > 1, linted,
                    "compose/retries-non-idempotent", differences);
        }
        return differences;
    }

    private static void compare(String what, boolean real, Linted linted, String rule, List<String> differences) {
        boolean found = linted.findings().stream().anyMatch(finding -> finding.rule().startsWith(rule));
        if (real != found) {
            differences.add((real ? "nginx " + what : what + " here only") + ": " + linted.words());
        }
    }
}
