package dev.scalinglint.read.compose;

import dev.scalinglint.manifest.nginx.Directive;
import dev.scalinglint.tree.variable.VariableExpressions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Addresses that {@code proxy_pass} and its like name themselves, without an upstream. */
final class Passes {
    private static final Map<String, Integer> PORTS = Map.of("http", 80, "https", 443, "grpc", 80, "grpcs", 443);
    private static final Set<String> NAMES = Set.of("proxy_pass", "grpc_pass", "fastcgi_pass", "uwsgi_pass",
            "scgi_pass", "memcached_pass");

    /**
     * One of them.
     *
     * @param address   host, with its port where one is written
     * @param port      where none is
     * @param asksAgain whether a variable stands in it: nginx asks for the address with every request
     */
    record Pass(Directive directive, String address, int port, boolean asksAgain) {}

    private final VariableExpressions environment;
    private final Set<String> upstreams = new HashSet<>();
    /** What {@code set} gives to variables; null where several values are given. */
    private final Map<String, @Nullable String> set = new HashMap<>();
    private final List<Pass> all = new ArrayList<>();

    /** @param environment what replaces variables in a template before nginx reads it */
    Passes(List<List<Directive>> texts, VariableExpressions environment) {
        this.environment = environment;
        texts.forEach(text -> Directive.blocks(text,
                "upstream").forEach(upstream -> upstreams.add(upstream.argument().toLowerCase(Locale.ROOT))));
        texts.forEach(text -> Directive.walk(text, this::variable));
        texts.forEach(text -> Directive.walk(text, this::pass));
    }

    List<Pass> all() {
        return all;
    }

    private void variable(Directive directive) {
        if (directive.name().equals("set") && directive.arguments().size() == 2) {
            String value = directive.arguments().get(1).text();
            set.merge(directive.argument(), value, (one, other) -> one.equals(other) ? one : "");
        }
    }

    private void pass(Directive directive) {
        if (!NAMES.contains(directive.name()) || directive.isBlock()) {
            return;
        }
        String written = environment.value(directive.argument());
        boolean again = written == null;
        String url = written == null ? replaced(directive.argument()) : written;
        int scheme = url.indexOf("://");
        String rest = scheme < 0 ? url : url.substring(scheme + 3);
        String address = rest.split("[/?#]", 2)[0];
        int colon = address.indexOf(':');
        String host = (colon < 0 ? address : address.substring(0, colon)).toLowerCase(Locale.ROOT);
        boolean named = !host.isEmpty() && !upstreams.contains(host)
                && !upstreams.contains(address.toLowerCase(Locale.ROOT)) && address.indexOf('$') < 0;
        Integer port = PORTS.get(scheme < 0 ? "" : url.substring(0, scheme).toLowerCase(Locale.ROOT));
        if (named && (port != null || colon > 0)) {
            all.add(new Pass(directive, address, port == null ? 0 : port, again));
        }
    }

    /** An address with the variables in front that {@code set} gives one value. */
    private String replaced(String text) {
        for (Map.Entry<String, @Nullable String> variable : set.entrySet()) {
            String name = variable.getKey();
            int at = variable.getValue() == null || variable.getValue().isEmpty() ? -1 : text.indexOf(name);
            boolean whole = at >= 0 && (at + name.length() == text.length()
                    || !Character.isLetterOrDigit(text.charAt(at + name.length()))
                            && text.charAt(at + name.length()) != '_');
            if (whole) {
                return text.substring(0, at) + variable.getValue() + text.substring(at + name.length());
            }
        }
        return text;
    }
}
