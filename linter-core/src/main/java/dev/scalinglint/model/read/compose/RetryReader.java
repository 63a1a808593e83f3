package dev.scalinglint.model.read.compose;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.nginx.Configuration;
import dev.scalinglint.manifest.nginx.Directive;
import dev.scalinglint.manifest.nginx.Word;
import dev.scalinglint.model.ObjectId;
import dev.scalinglint.model.Retry;
import dev.scalinglint.model.Service;
import dev.scalinglint.model.read.Objects;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    public static List<Retry> read(Objects objects, List<Service> services, Map<String, List<ObjectId>> composed) {
        RetryReader reader = new RetryReader(services, composed);
        objects.of("", "ConfigMap").forEach(reader::readData);
        objects.of("nginx", "Configuration").forEach(reader::readData);
        for (KubeObject file : objects.of("compose", "Compose")) {
            for (Entry config : file.body().mappingOrEmpty("configs").entries()) {
                if (config.value() instanceof Mapping definition && definition.entry("content") != null) {
                    reader.read(file, config.name(), definition.entry("content"));
                }
            }
        }
        return reader.found;
    }

    private void readData(KubeObject object) {
        object.body().mappingOrEmpty("data").entries().forEach(entry -> read(object, entry.name(), entry));
    }

    private void read(KubeObject object, String name, Entry entry) {
        if (entry.value() instanceof Scalar text && text.text().contains("non_idempotent")) {
            NginxText nginx = NginxText.of(entry);
            if (object.group().equals("nginx") || Configuration.is(name, nginx.top())) {
                walk(object, nginx, nginx.top());
            }
        }
    }

    private void walk(KubeObject object, NginxText nginx, List<Directive> context) {
        for (Directive directive : context) {
            if (directive.name().endsWith("_next_upstream") && directive.arguments().stream().map(Word::text).anyMatch("non_idempotent"::equals)) {
                found.add(new Retry(ObjectId.of(object), nginx.located(directive), behind(object, context, nginx)));
            }
            walk(object, nginx, directive.block());
        }
    }

    /** What the context that holds the directive passes requests to. */
    private List<ObjectId> behind(KubeObject object, List<Directive> context, NginxText nginx) {
        Set<String> hosts = new LinkedHashSet<>();
        NginxText.walk(context, directive -> {
            if (directive.name().endsWith("_pass")) {
                hosts.addAll(hosts(directive.argument().replaceFirst("^\\w+://", "").split("[:/]")[0], nginx));
            }
        });
        Set<ObjectId> workloads = new LinkedHashSet<>();
        for (String host : hosts) {
            if (object.group().isEmpty()) {
                services.stream().filter(service -> isNamed(service, host, object.namespace())).forEach(service -> workloads.addAll(service.workloads()));
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
    private static Set<String> hosts(String name, NginxText nginx) {
        Set<String> hosts = new LinkedHashSet<>();
        for (Directive map : nginx.blocks("map")) {
            if (map.arguments().size() == 2 && map.arguments().get(1).text().equals(name)) {
                map.block().stream().map(Directive::argument).filter(value -> !value.startsWith("$"))
                        .forEach(value -> hosts.addAll(hosts(value, nginx)));
            }
        }
        for (Directive upstream : nginx.blocks("upstream")) {
            if (upstream.argument().equals(name)) {
                upstream.block("server").forEach(server -> hosts.add(server.argument().split(":")[0]));
            }
        }
        return hosts.isEmpty() ? Set.of(name) : hosts;
    }
}
