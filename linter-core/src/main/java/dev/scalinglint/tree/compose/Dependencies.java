package dev.scalinglint.tree.compose;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
                circle(service.name(), service.name(), service.key(), new HashSet<>(), done);
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

    private boolean circle(String first, String service, Scalar at, Set<String> met, Set<String> done) {
        if (done.contains(service) || !met.add(service) || !(services.get(service) instanceof Mapping options)) {
            return false;
        }
        for (String name : of(options).keySet()) {
            if (name.equals(first)) {
                refusals.add(at.place(),
                        "services wait for each other in a circle: " + first
                                + (service.equals(first) ? "" : ", " + service));
                done.addAll(met);
                return true;
            }
            if (circle(first, name, at, met, done)) {
                return true;
            }
        }
        return false;
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
