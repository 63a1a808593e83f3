package dev.scalinglint.read.reference;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalars;
import dev.scalinglint.model.Address;
import dev.scalinglint.model.Container;
import dev.scalinglint.model.Workload;
import dev.scalinglint.read.index.NamedObjects;
import dev.scalinglint.read.index.ObjectIndex;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the variables of containers send them, and whether somebody is there (facts 2.10). */
public final class AddressReader {
    private final ObjectIndex objects;
    private final NamedObjects services;
    private final NamedObjects knative;
    private final LikelyObjects surroundings;
    private final List<Address> addresses = new ArrayList<>();
    private @Nullable Set<String> namespaces;

    private AddressReader(ObjectIndex objects) {
        this.objects = objects;
        this.services = new NamedObjects(() -> objects.of("", "Service"));
        this.knative = new NamedObjects(() -> objects.of("serving.knative.dev", "Service"));
        this.surroundings = new LikelyObjects(objects);
    }

    public static List<Address> read(ObjectIndex objects, List<Workload> workloads) {
        AddressReader reader = new AddressReader(objects);
        for (Workload workload : workloads) {
            for (Container container : workload.containers()) {
                for (Map.Entry<String, Located<String>> variable : container.env().entrySet()) {
                    String text = variable.getValue().value();
                    if (text.contains("://") || text.contains(".svc")) {
                        reader.read(workload, variable.getKey(), variable.getValue());
                    }
                }
            }
        }
        return reader.addresses;
    }

    private void read(Workload workload, String variable, Located<String> value) {
        for (Matcher found = Form.ADDRESS.matcher(value.value()); found.find();) {
            String scheme = found.group(1) == null ? null : found.group(1).toLowerCase(Locale.ROOT);
            String host = found.group(2);
            Integer written = found.group(3) == null ? null : Scalars.integer(found.group(3));
            if (scheme == null && !host.contains(".svc") || isFilledIn(value.value(), found.start(2), found.end(2))) {
                continue;
            }
            Integer port = written != null
                    ? written
                    : "http".equals(scheme)
                            ? Integer.valueOf(80)
                            : "https".equals(scheme) ? Integer.valueOf(443) : null;
            addresses.add(new Address(workload.id(), variable, scheme, host, port, problem(host, port), value.place()));
        }
    }

    /** Whether something else writes a part of the host. */
    private static boolean isFilledIn(String text, int start, int end) {
        return start > 0 && "$)}".indexOf(text.charAt(start - 1)) >= 0
                || end < text.length() && "$({".indexOf(text.charAt(end)) >= 0;
    }

    private @Nullable String problem(String host, @Nullable Integer port) {
        Matcher inCluster = Form.SERVICE.matcher(host);
        if (!objects.whole() || !inCluster.matches() || !owns(inCluster.group(2))) {
            return null;
        }
        String name = inCluster.group(1);
        String namespace = inCluster.group(2);
        KubeObject service = services.find(namespace, name);
        if (service != null) {
            return port == null ? null : portProblem(service, port);
        }
        boolean mayBe = knative.find(namespace, name) != null || surroundings.mayHold("Service", namespace, name);
        return mayBe || isSpokenOf(name) ? null : "there is no Service " + name + " in namespace " + namespace;
    }

    /** Whether a script installs it, or the release that it is of: {@code redis} makes {@code redis-master}. */
    private boolean isSpokenOf(String service) {
        for (String name = service;; name = name.substring(0, name.lastIndexOf('-'))) {
            if (objects.neighbourhood().isInstalledByScript(name)) {
                return true;
            }
            if (name.lastIndexOf('-') < 3) {
                return false;
            }
        }
    }

    /** Whether the application puts objects into a namespace: of others it knows nothing. */
    private boolean owns(String namespace) {
        if (namespaces == null) {
            namespaces = new HashSet<>();
            for (KubeObject object : objects.all()) {
                if (object.namespace() != null) {
                    namespaces.add(object.namespace());
                }
            }
        }
        return namespaces.contains(namespace);
    }

    /** A headless Service and an ExternalName lead to whatever listens there. */
    private static @Nullable String portProblem(KubeObject service, int port) {
        Located<String> clusterIp = service.spec().text("clusterIP");
        List<Mapping> ports = service.spec().mappings("ports");
        if (clusterIp != null && clusterIp.value().equals("None") || ports.isEmpty()) {
            return null;
        }
        List<String> known = new ArrayList<>();
        for (Mapping each : ports) {
            Located<Integer> number = each.integer("port");
            if (number == null || number.value() == port) {
                return null;
            }
            known.add(String.valueOf(number.value()));
        }
        return "Service " + service.name() + " has port " + String.join(", ", known) + " and not " + port;
    }

    /** Compiled when the first variable is a URL. */
    private static final class Form {
        /** A URL with or without a login, or a host alone. */
        static final Pattern ADDRESS = Pattern
                .compile("(?:([A-Za-z][\\w+.-]*)://(?:[^/@\\s,]*@)?)?([A-Za-z0-9](?:[\\w.-]*\\w)?)(?::(\\d{1,5})\\b)?");
        static final Pattern SERVICE =
                Pattern.compile("(?:.*\\.)?([a-z0-9-]+)\\.([a-z0-9-]+)\\.svc(?:\\.cluster\\.local)?\\.?");
    }
}
