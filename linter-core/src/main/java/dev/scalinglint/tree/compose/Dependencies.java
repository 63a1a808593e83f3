package dev.scalinglint.tree.compose;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Which service needs which, and whether that can be. */
record Dependencies(Mapping services, Predicate<Mapping> active, ComposeRefusals refusals) {
    void check() {
        Set<String> done = new HashSet<>();
        for (Entry service : services.entries()) {
            if (service.value() instanceof Mapping options && active.test(options)) {
                of(options).forEach((name, at) -> known(service.name(), options, name, at));
                circle(service.name(), done);
            }
        }
    }

    private void known(String service, Mapping options, String name, Scalar at) {
        Mapping other = services.mapping(name);
        Scalar required = options.scalar("depends_on", name, "required");
        boolean optional = other != null && required != null && required.text().equals("false");
        if (name.indexOf('$') < 0 && (other == null || !active.test(other)) && !optional) {
            String reason = "service " + service + " depends on " + name + ", which is "
                    + (other == null
                            ? "no service of the project"
                            : "left out unless one of its profiles is asked for");
            if (other == null) {
                refusals.lacking(at.place(), reason);
            } else {
                refusals.add(at.place(), reason);
            }
        }
    }

    /** A service on the way that is looked along, and what of its needs is left to look at. */
    private record Step(String name, Iterator<String> needed) {}

    /**
     * Says of the first circle that is met on the ways from a service. It is without recursion, and comes to each
     * service once: a file may have thousands in one line.
     *
     * @param done services that were come to
     */
    private void circle(String start, Set<String> done) {
        Deque<Step> way = new ArrayDeque<>();
        Set<String> open = new LinkedHashSet<>();
        String next = start;
        while (next != null || !way.isEmpty()) {
            if (next != null && open.contains(next)) {
                List<String> line = List.copyOf(open);
                say(line.subList(line.indexOf(next), line.size()));
                return;
            }
            if (next != null && done.add(next) && services.get(next) instanceof Mapping options) {
                way.push(new Step(next, of(options).keySet().iterator()));
                open.add(next);
            }
            if (!way.isEmpty() && !way.peek().needed().hasNext()) {
                open.remove(way.pop().name());
                next = null;
            } else {
                next = way.isEmpty() ? null : way.peek().needed().next();
            }
        }
    }

    /** At the service of a circle that is written first. */
    private void say(List<String> circle) {
        for (Entry service : services.entries()) {
            int at = circle.indexOf(service.name());
            if (at >= 0) {
                String last = circle.get((at + circle.size() - 1) % circle.size());
                refusals.add(service.key().place(), "services wait for each other in a circle: " + service.name()
                        + (circle.size() == 1 ? "" : ", " + last));
                return;
            }
        }
    }

    /** What a service needs, and where it says so. */
    private static Map<String, Scalar> of(Mapping options) {
        Map<String, Scalar> needed = new LinkedHashMap<>();
        OptionSpelling.keys(options.get("depends_on")).forEach(name -> needed.put(name.text(), name));
        for (Node link : options.items("links")) {
            add(link, link.toString().split(":")[0], needed);
        }
        for (Node from : options.items("volumes_from")) {
            if (!from.toString().startsWith("container:")) {
                add(from, from.toString().split(":")[0], needed);
            }
        }
        for (String key : List.of("network_mode", "ipc", "pid", "uts", "cgroup")) {
            Scalar mode = options.scalar(key);
            if (mode != null && mode.text().startsWith("service:")) {
                needed.put(mode.text().substring("service:".length()), mode);
            }
        }
        return needed;
    }

    private static void add(Node at, String name, Map<String, Scalar> needed) {
        if (at instanceof Scalar text) {
            needed.putIfAbsent(name, text);
        }
    }
}
