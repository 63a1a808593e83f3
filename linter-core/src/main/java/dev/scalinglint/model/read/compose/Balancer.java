package dev.scalinglint.model.read.compose;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Scalars;
import dev.scalinglint.manifest.nginx.Directive;
import dev.scalinglint.model.Upstream.Server;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A service that runs nginx, and what it balances over.
 *
 * @param texts its configuration, file by file
 */
record Balancer(Project project, Service service, List<NginxText> texts) {
    private static final Pattern ADDRESS = Pattern.compile("[\\d.]+|\\[.*|unix:.*|localhost|host\\.docker\\.internal");

    /** An upstream as read: {@code unknown} servers are such that nothing in the tree names. */
    record Pool(NginxText text, Directive directive, List<Server> servers, int size) {
        Located<String> name() {
            return text.argument(directive);
        }

        /** The services that it lists. */
        Set<String> services() {
            Set<String> services = new LinkedHashSet<>();
            servers.stream().map(Server::service).filter(java.util.Objects::nonNull).forEach(services::add);
            return services;
        }
    }

    List<Pool> pools() {
        List<Pool> pools = new ArrayList<>();
        for (NginxText text : texts) {
            for (Directive upstream : text.blocks("upstream")) {
                List<Server> servers = upstream.block("server").map(server -> server(text, server)).filter(java.util.Objects::nonNull).toList();
                pools.add(new Pool(text, upstream, servers, (int) upstream.block("server").count()));
            }
        }
        return pools;
    }

    /** Null for what is outside the file or not known here: an address, a name with dots, a variable that nothing sets. */
    private @Nullable Server server(NginxText text, Directive directive) {
        String address = new Variables(environment()).value(directive.argument());
        if (address == null || ADDRESS.matcher(address).matches()) {
            return null;
        }
        int colon = address.indexOf(':');
        String host = colon < 0 ? address : address.substring(0, colon);
        Integer port = colon < 0 ? Integer.valueOf(80) : Scalars.integer(address.substring(colon + 1));
        Service named = named(host);
        if (port == null || ADDRESS.matcher(host).matches() || named == null && (host.contains(".") || host.contains("$") || mayBeElsewhere(host))) {
            return null;
        }
        int line = text.located(directive).place().line();
        return new Server(host, port, line, named == null ? null : named.name(), named == null || reaches(named),
                named == null ? List.of() : List.copyOf(named.listens()));
    }

    private Mapping environment() {
        Mapping environment = service.environment();
        List<dev.scalinglint.manifest.Entry> known = new ArrayList<>();
        for (var entry : environment.entries()) {
            String value = entry.value() instanceof Scalar text ? service.variables().value(text.text()) : null;
            if (value != null) {
                known.add(new dev.scalinglint.manifest.Entry(entry.key(), new Scalar(value, Scalar.Type.STRING, Scalar.Style.PLAIN, entry.key().place())));
            }
        }
        return new Mapping(known, environment.place());
    }

    private @Nullable Service named(String host) {
        for (Node link : service.options().items("links")) {
            String[] parts = link.toString().split(":");
            if (parts.length == 2 && parts[1].equals(host)) {
                return project.services().get(parts[0]);
            }
        }
        return project.named(host.startsWith("tasks.") ? host.substring(6) : host);
    }

    /** Containers of other projects are found on the host's network and on networks that exist already; further hosts may be written in. */
    private boolean mayBeElsewhere(String host) {
        Set<String> networks = service.networks();
        return networks == null || networks.stream().anyMatch(project::isExternal) || !service.options().items("external_links").isEmpty()
                || service.options().get("extra_hosts") != null && service.options().get("extra_hosts").toString().contains(host);
    }

    private boolean reaches(Service other) {
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
