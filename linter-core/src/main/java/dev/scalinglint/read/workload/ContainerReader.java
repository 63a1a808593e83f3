package dev.scalinglint.read.workload;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.model.Container;
import dev.scalinglint.model.Container.Role;
import dev.scalinglint.model.ContainerPort;
import dev.scalinglint.model.EnvReference;
import dev.scalinglint.model.Invocation;
import dev.scalinglint.model.WorkloadType;
import dev.scalinglint.read.command.ContainerRuns;
import dev.scalinglint.read.command.ContainerStart;
import dev.scalinglint.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The containers of a pod, init containers first. */
final class ContainerReader {
    private final PodTemplate pod;
    private final WorkloadType type;
    private final ResourceReader resources;
    private final EnvironmentReader environment;
    private final BuiltImages builtImages;
    private final @Nullable String namespace;
    private final @Nullable Mapping main;

    private ContainerReader(PodTemplate pod, WorkloadType type, LimitDefaults defaults, EnvironmentReader environment,
            BuiltImages builtImages,
            @Nullable String namespace) {
        this.builtImages = builtImages;
        this.pod = pod;
        this.type = type;
        this.resources = new ResourceReader(pod.spec().mappingOrEmpty("resources"), defaults);
        this.environment = environment;
        this.namespace = namespace;
        this.main = MainContainer.of(pod);
    }

    /** @param namespace of the workload, where what its environment refers to is looked up */
    static List<Container> read(PodTemplate pod, WorkloadType type, LimitDefaults defaults,
            EnvironmentReader environment, BuiltImages builtImages,
            @Nullable String namespace) {
        ContainerReader reader = new ContainerReader(pod, type, defaults, environment, builtImages, namespace);
        List<Container> containers = new ArrayList<>();
        for (Mapping container : pod.spec().mappings("initContainers")) {
            boolean staysUp = is(container, "restartPolicy", "Always");
            containers.add(reader.read(container, staysUp ? Role.SIDECAR : Role.INIT, ""));
        }
        List<Mapping> regular = pod.spec().mappings("containers");
        for (int i = 0; i < regular.size(); i++) {
            containers.add(reader.read(regular.get(i), Role.REGULAR, reader.nameByDefault(i, regular.size())));
        }
        return containers;
    }

    private static boolean is(Mapping mapping, String key, String value) {
        Located<String> written = mapping.text(key);
        return written != null && written.value().equals(value);
    }

    /** Knative names the containers that nobody named; elsewhere a name is required. */
    private String nameByDefault(int index, int count) {
        if (!type.isKnative()) {
            return "";
        }
        return count == 1 ? "user-container" : "user-container-" + index;
    }

    @SuppressWarnings("ReferenceEquality") // that very container
    private Container read(Mapping container, Role role, String nameByDefault) {
        Located<String> written = container.text("name");
        Located<String> name = written == null ? Located.byDefault(nameByDefault, start(container)) : written;
        List<ContainerPort> ports = container.mappings("ports").stream().map(ContainerReader::port).toList();
        boolean isMain = container == main;
        ProbeReader probes = new ProbeReader(container, ports, type, isMain);
        Located<String> image = container.text("image");
        List<EnvReference> references = EnvironmentReader.references(container);
        Map<String, Located<String>> env = environment.values(container, namespace, references);
        Invocation invocation = invocation(container, env, references);
        ContainerRuns runs = ContainerRuns.of(new ContainerStart(invocation, env, image, !ports.isEmpty()));
        return new Container(name, role, isMain,
                isServed(role, ports, isMain) && !InjectedContainers.isCompleted(name.value(), pod), image,
                image != null && builtImages.has(image.value()),
                resources.read("cpu", container, name.place()), resources.read("memory", container, name.place()),
                QuantityReader.read(container.mappingOrEmpty("resources")), ports,
                probes.read("readiness"), probes.read("liveness"), probes.read("startup"),
                env, EnvironmentReader.names(container), references, invocation, runs.commands(),
                runs.programs(), runs.substitutions(), name.place());
    }

    private boolean isServed(Role role, List<ContainerPort> ports, boolean isMain) {
        boolean completes = !type.isServing() || is(pod.spec(), "restartPolicy", "Never")
                || is(pod.spec(), "restartPolicy", "OnFailure");
        return role != Role.INIT && !completes && (!ports.isEmpty() || type.isKnative() && isMain);
    }

    private static Place start(Mapping container) {
        return container.entries().isEmpty() ? container.place() : container.entries().get(0).key().place();
    }

    private static ContainerPort port(Mapping port) {
        return new ContainerPort(port.integer("containerPort"), port.text("name"), port.integer("hostPort"));
    }

    private Invocation invocation(Mapping container, Map<String, Located<String>> env, List<EnvReference> references) {
        List<Located<String>> command = words(container, "command");
        List<Located<String>> args = words(container, "args");
        return new Invocation(command, args, true, environment.unseen(container, namespace, env, references),
                speaksOf("gunicorn", command) || speaksOf("gunicorn", args)
                        ? MountedFiles.of(pod.spec(), container, name -> environment.data(name, namespace))
                        : Map.of());
    }

    private static boolean speaksOf(String program, List<Located<String>> words) {
        for (Located<String> word : words) {
            if (word.value().contains(program)) {
                return true;
            }
        }
        return false;
    }

    private static List<Located<String>> words(Mapping container, String list) {
        List<Node> items = container.items(list);
        List<Located<String>> words = new ArrayList<>(items.size());
        for (Node item : items) {
            if (item instanceof Scalar scalar && !scalar.isNull()) {
                words.add(Located.text(scalar));
            }
        }
        return words;
    }
}
