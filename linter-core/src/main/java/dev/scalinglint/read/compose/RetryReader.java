package dev.scalinglint.read.compose;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.nginx.Directive;
import dev.scalinglint.model.ObjectId;
import dev.scalinglint.model.Retry;
import dev.scalinglint.model.Service;
import dev.scalinglint.read.index.ObjectIndex;
import dev.scalinglint.read.nginx.NginxTexts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Retries of requests that must not be sent twice, in nginx configuration wherever it stands. */
public final class RetryReader {
    private final List<Service> services;
    private final Map<String, List<ObjectId>> composed;
    private final List<Retry> found = new ArrayList<>();

    private RetryReader(List<Service> services, Map<String, List<ObjectId>> composed) {
        this.services = services;
        this.composed = composed;
    }

    /** @param composed workloads by the names of Compose services */
    public static List<Retry> read(ObjectIndex objects, List<Service> services, Map<String, List<ObjectId>> composed) {
        NginxTexts texts = NginxTexts.of(Stream.of(objects.of("", "ConfigMap"), objects.of("nginx", "Configuration"),
                objects.of("compose", "Compose")).flatMap(List::stream).toList(), "_next_upstream", "_pass");
        RetryReader reader = new RetryReader(services, composed);
        Set<Directive> met = Collections.newSetFromMap(new IdentityHashMap<>());
        for (NginxTexts.Text text : texts.all()) {
            for (NextUpstreams.Repeated repeated : NextUpstreams.repeated(text.top())) {
                Directive directive = repeated.directive();
                if (met.add(directive)) {
                    KubeObject object = texts.object(directive);
                    reader.found.add(new Retry(ObjectId.of(object), directive.located(),
                            reader.behind(object, repeated.context(), text.top())));
                }
            }
        }
        return reader.found;
    }

    /** What the context that holds the directive passes requests to. */
    private List<ObjectId> behind(KubeObject object, List<Directive> context, List<Directive> top) {
        Set<String> hosts = new LinkedHashSet<>();
        Directive.walk(context, directive -> {
            if (directive.name().endsWith("_pass")) {
                hosts.addAll(hosts(directive.argument().replaceFirst("^\\w+://", "").split("[:/]")[0], top));
            }
        });
        Set<ObjectId> workloads = new LinkedHashSet<>();
        for (String host : hosts) {
            if (object.group().isEmpty()) {
                services.stream().filter(service -> isNamed(service, host, object.namespace()))
                        .forEach(service -> workloads.addAll(service.workloads()));
            } else {
                workloads.addAll(composed.getOrDefault(host, List.of()));
            }
        }
        return List.copyOf(workloads);
    }

    private static boolean isNamed(Service service, String host, @org.jspecify.annotations.Nullable String namespace) {
        String[] labels = host.split("\\.");
        String wanted = labels.length > 1 ? labels[1] : namespace;
        return service.id().name().value().equals(labels[0])
                && (wanted == null || service.id().namespace() == null || wanted.equals(service.id().namespace()));
    }

    /** The servers of an upstream of that name, what a {@code map} gives a variable, else the name itself. */
    private static Set<String> hosts(String name, List<Directive> top) {
        Set<String> hosts = new LinkedHashSet<>();
        for (Directive map : Directive.blocks(top, "map")) {
            if (map.arguments().size() == 2 && map.arguments().get(1).text().equals(name)) {
                map.block().stream().map(Directive::argument).filter(value -> !value.startsWith("$"))
                        .forEach(value -> hosts.addAll(hosts(value, top)));
            }
        }
        for (Directive upstream : Directive.blocks(top, "upstream")) {
            if (upstream.argument().equals(name)) {
                upstream.block("server").forEach(server -> hosts.add(server.argument().split(":")[0]));
            }
        }
        return hosts.isEmpty() ? Set.of(name) : hosts;
    }
}
