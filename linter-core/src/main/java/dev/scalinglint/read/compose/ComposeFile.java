package dev.scalinglint.read.compose;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.nginx.Directive;
import dev.scalinglint.manifest.nginx.NginxReader;
import dev.scalinglint.manifest.nginx.NginxRecognition;
import dev.scalinglint.read.index.ObjectIndex;
import dev.scalinglint.read.nginx.NginxTexts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A Compose file, its services by name, and the nginx among them. */
public final class ComposeFile {
    private static final Pattern CONTAINER = Pattern.compile("[\\w.-]+[-_](.+)[-_]\\d+");

    private final KubeObject object;
    private final Map<String, ServiceOptions> services = new LinkedHashMap<>();
    private final Map<String, ServiceOptions> byName = new HashMap<>();
    private final List<Balancer> balancers = new ArrayList<>();

    private ComposeFile(KubeObject object, ObjectIndex objects) {
        this.object = object;
        for (Entry entry : object.body().mappingOrEmpty("services").entries()) {
            if (entry.value() instanceof Mapping options) {
                ServiceOptions service = new ServiceOptions(entry.key(), options, objects.facts(object, entry.name()));
                services.put(entry.name(), service);
                service.names().forEach(name -> byName.putIfAbsent(name.toLowerCase(Locale.ROOT), service));
            }
        }
        services.forEach((name, service) -> byName.put(name.toLowerCase(Locale.ROOT), service));
    }

    /** Every Compose file of an application. */
    public static List<ComposeFile> all(ObjectIndex objects) {
        List<KubeObject> found = objects.of("compose", "Compose");
        if (found.isEmpty()) {
            return List.of();
        }
        List<ComposeFile> projects = found.stream().map(file -> new ComposeFile(file, objects)).toList();
        Map<String, KubeObject> nginx = new LinkedHashMap<>();
        objects.of("nginx", "Configuration").forEach(file -> nginx.put(file.name().value(), file));
        Set<String> mounted = new LinkedHashSet<>();
        projects.forEach(
                project -> project.services.values().forEach(service -> mounted.addAll(service.facts().nginx())));
        projects.forEach(project -> project.balancers(nginx, mounted));
        return projects;
    }

    private void balancers(Map<String, KubeObject> nginx, Set<String> mounted) {
        for (ServiceOptions service : services.values()) {
            List<KubeObject> own =
                    service.facts().nginx().stream().map(nginx::get).filter(java.util.Objects::nonNull).toList();
            List<List<Directive>> texts = texts(own);
            texts.addAll(inline(service));
            boolean shown = !texts.isEmpty();
            if (!shown && String.valueOf(service.options().scalar("image")).contains("nginx")) {
                texts = texts(nginx.values().stream().filter(file -> !mounted.contains(file.name().value())
                        && isNear(file)).toList());
            }
            if (!texts.isEmpty()) {
                balancers.add(new Balancer(this, service, texts, shown));
            }
        }
    }

    private static List<List<Directive>> texts(List<KubeObject> files) {
        List<List<Directive>> texts = new ArrayList<>();
        if (!files.isEmpty()) {
            NginxTexts.of(files, "upstream", "_pass").all().forEach(text -> texts.add(text.top()));
        }
        return texts;
    }

    /** Configs whose content stands in the Compose file itself. */
    private List<List<Directive>> inline(ServiceOptions service) {
        List<List<Directive>> texts = new ArrayList<>();
        for (Node config : service.options().items("configs")) {
            Scalar name = config instanceof Scalar text
                    ? text
                    : config instanceof Mapping mapping ? mapping.scalar("source") : null;
            Mapping definition = name == null ? null : object.body().mapping("configs", name.text());
            Entry content = definition == null ? null : definition.entry("content");
            if (content != null && content.value() instanceof Scalar text
                    && (text.text().contains("upstream") || text.text().contains("_pass"))) {
                List<Directive> top = NginxReader.read(content);
                if (NginxRecognition.is("", top)) {
                    texts.add(top);
                }
            }
        }
        return texts;
    }

    /**
     * A file that nothing mounts, beside the Compose file or in a folder for it: an image that nobody shows may hold
     * it.
     */
    private boolean isNear(KubeObject file) {
        String folder = object.file().folder();
        String other = file.file().folder();
        return other.equals(folder) || other.equals(folder.isEmpty() ? "nginx" : folder + "/nginx");
    }

    KubeObject object() {
        return object;
    }

    public String file() {
        return object.name().value();
    }

    public Map<String, ServiceOptions> services() {
        return services;
    }

    List<Balancer> balancers() {
        return balancers;
    }

    /**
     * The service that containers find under a name, in capitals or not: docker also names containers after project,
     * service and number.
     */
    @Nullable
    ServiceOptions named(String host) {
        ServiceOptions service = byName.get(host.toLowerCase(Locale.ROOT));
        var container = service == null ? CONTAINER.matcher(host) : null;
        return container != null && container.matches() ? services.get(container.group(1)) : service;
    }

    boolean isExternal(String network) {
        Node external = object.body().get("networks", network, "external");
        return external instanceof Mapping || external instanceof Scalar text && text.text().equals("true");
    }

    /**
     * Whether a service is for docker stack: the file's name says so, or what only that understands is written of it.
     */
    boolean isSwarm(ServiceOptions service) {
        String name = object.file().name();
        Set<String> networks = service.networks();
        return name.contains("stack") || name.contains("swarm")
                || service.options().get("deploy", "placement") != null
                || service.options().get("deploy", "endpoint_mode") != null
                || networks != null && networks.stream().anyMatch(this::isOverlay);
    }

    private boolean isOverlay(String network) {
        return object.body().get("networks", network, "driver") instanceof Scalar driver
                && driver.text().equals("overlay");
    }
}
