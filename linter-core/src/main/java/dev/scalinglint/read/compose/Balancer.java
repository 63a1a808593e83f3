package dev.scalinglint.read.compose;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Scalars;
import dev.scalinglint.manifest.nginx.Directive;
import dev.scalinglint.model.Upstream.Server;
import dev.scalinglint.tree.variable.VariableExpressions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A service that runs nginx, and what it balances over.
 *
 * @param texts its configuration
 * @param shown whether the tree shows that it runs that configuration; otherwise it only lies near
 */
record Balancer(ComposeFile project, ServiceOptions service, List<List<Directive>> texts, boolean shown) {
    private static final Pattern ADDRESS = Pattern.compile("[\\d.]+|\\[.*|unix:.*|localhost|host\\.docker\\.internal");

    /**
     * What requests go to.
     *
     * @param label    for people
     * @param name     of an upstream, or an address
     * @param servers  those of which the tree may know something
     * @param size     how many it lists
     * @param declared whether it is an upstream
     */
    record Pool(String label, Located<String> name, List<Server> servers, int size, boolean declared) {
        /** The services that it lists. */
        Set<String> services() {
            Set<String> services = new LinkedHashSet<>();
            servers.stream().map(Server::service).filter(java.util.Objects::nonNull).forEach(services::add);
            return services;
        }
    }

    List<Pool> pools() {
        List<Pool> pools = new ArrayList<>();
        for (List<Directive> text : texts) {
            for (Directive upstream : Directive.blocks(text, "upstream")) {
                List<Server> servers = upstream.block("server").map(this::listed).filter(java.util.Objects::nonNull)
                        .toList();
                pools.add(new Pool("upstream " + upstream.argument(), upstream.locatedArgument(), servers,
                        (int) upstream.block("server").count(), true));
            }
        }
        Passes passes = new Passes(texts, new VariableExpressions(environment()));
        boolean known = shown || pools.stream().anyMatch(pool -> !pool.services().isEmpty());
        for (Passes.Pass pass : passes.all()) {
            Directive directive = pass.directive();
            Server server = server(pass.address(), pass.port(), !pass.asksAgain(), directive);
            if (server != null && (known || server.service() != null)) {
                pools.add(new Pool(directive.text(), directive.locatedArgument(), List.of(server), 1, false));
            }
        }
        return pools;
    }

    private @Nullable Server listed(Directive directive) {
        String address = new VariableExpressions(environment()).value(directive.argument());
        boolean again = directive.arguments().stream().anyMatch(word -> word.text().equals("resolve"));
        return address == null ? null : server(address, 80, !again, directive);
    }

    /**
     * Null for what is outside the file or not known here: an address, a name with dots, a variable that nothing
     * sets.
     */
    private @Nullable Server server(String address, int otherwise, boolean once, Directive directive) {
        if (ADDRESS.matcher(address).matches()) {
            return null;
        }
        int colon = address.indexOf(':');
        String host = colon < 0 ? address : address.substring(0, colon);
        Integer port = colon < 0 ? Integer.valueOf(otherwise) : Scalars.integer(address.substring(colon + 1));
        ServiceOptions named = named(host);
        if (port == null || ADDRESS.matcher(host).matches() || named == null && (host.contains(".")
                || host.contains("$") || mayBeElsewhere(host))) {
            return null;
        }
        int line = directive.located().place().line();
        return named == null
                ? new Server(host, port, line, null, true, List.of(), once, 1)
                : new Server(host, port, line, named.name(), reaches(named), List.copyOf(named.listens()),
                        once && !reloads(), addresses(host, named));
    }

    /** Whether something beside nginx makes it read its configuration again from time to time. */
    private boolean reloads() {
        return (service.options().get("command") + " " + service.options().get("entrypoint")).contains("reload");
    }

    /** docker stack gives a service one address that stays, and its tasks their own. */
    private int addresses(String host, ServiceOptions named) {
        boolean virtual = project.isSwarm(named) && !host.startsWith("tasks.")
                && !"dnsrr".equals(String.valueOf(named.options().scalar("deploy", "endpoint_mode")));
        return virtual ? 1 : named.replicas().value();
    }

    private Map<String, String> environment() {
        Map<String, String> known = new HashMap<>();
        for (var entry : service.environment().entries()) {
            String value = entry.value() instanceof Scalar text ? VariableExpressions.NONE.value(text.text()) : null;
            if (value != null) {
                known.put(entry.name(), value);
            }
        }
        return known;
    }

    private @Nullable ServiceOptions named(String host) {
        for (Node link : service.options().items("links")) {
            String[] parts = link.toString().split(":");
            if (parts.length == 2 && parts[1].equals(host)) {
                return project.services().get(parts[0]);
            }
        }
        return project.named(host.startsWith("tasks.") ? host.substring(6) : host);
    }

    /**
     * Containers of other projects are found on the host's network and on networks that exist already; further hosts
     * may be written in.
     */
    private boolean mayBeElsewhere(String host) {
        Set<String> networks = service.networks();
        Node hosts = service.options().get("extra_hosts");
        return networks == null || networks.stream().anyMatch(project::isExternal)
                || !service.options().items("external_links").isEmpty()
                || hosts != null && hosts.toString().contains(host);
    }

    private boolean reaches(ServiceOptions other) {
        Set<String> own = service.networks();
        Set<String> others = other.networks();
        if (own == null || others == null) {
            return true;
        }
        Set<String> shared = new HashSet<>(own);
        shared.retainAll(others);
        return !shared.isEmpty();
    }
}
