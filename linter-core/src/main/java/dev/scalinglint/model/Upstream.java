package dev.scalinglint.model;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.source.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What nginx, as a service of a Compose file, balances over or passes requests to (facts 10).
 *
 * @param id        the service that runs nginx
 * @param file      the Compose file
 * @param label     what it is, for people: {@code upstream api}, {@code proxy_pass http://api:8080}
 * @param name      of the upstream, or the address that is passed to, at the directive
 * @param servers   in the order written; addresses and hosts that the file cannot know are left out
 * @param leftOut   services that are further instances of one it lists, and that nothing in the configuration names;
 *                  none of an address
 * @param workloads what is behind it
 */
public record Upstream(ObjectId id, String file, String label, Located<String> name, List<Server> servers,
        List<String> leftOut,
        List<ObjectId> workloads) implements Concerning {
    public Upstream {
        servers = List.copyOf(servers);
        leftOut = List.copyOf(leftOut);
        workloads = List.copyOf(workloads);
    }

    /**
     * One {@code server}, or the one that an address names.
     *
     * @param host      as written, without its port
     * @param port      that of the protocol unless written
     * @param line      1-based line of the directive
     * @param service   the service it names; null when it is none of the file
     * @param reachable whether that shares a network with nginx, or may
     * @param listens   the ports that anything says the service listens on; empty when nothing does
     * @param once      whether nginx asks for its addresses at its start only: no variable, no {@code resolve}, and
     *                  nothing reloads nginx
     * @param addresses how many containers the name stands for; 1 where it has one address that stays, as in docker
     *                  stack
     */
    public record Server(String host, int port, int line, @Nullable String service, boolean reachable,
            List<String> listens, boolean once,
            int addresses) {
        /** Whether it is no service of the file. */
        @Fact
        public boolean stranger() {
            return service == null;
        }

        /** Whether its port is none that the service is known to listen on. */
        @Fact
        public boolean elsewhere() {
            return service != null && !listens.isEmpty() && !listens.contains(String.valueOf(port));
        }

        /** Whether containers that are started or replaced later are not found. */
        @Fact
        public boolean frozen() {
            return once && addresses > 1;
        }

        /** Its address and the ports known, for people. */
        @Fact
        public String ports() {
            return host + ":" + port + " (" + service + " listens on " + String.join(", ", listens) + ")";
        }
    }

    @Override
    public Place place() {
        return name.place();
    }
}
