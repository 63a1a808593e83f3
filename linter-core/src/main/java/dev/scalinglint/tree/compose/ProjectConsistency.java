package dev.scalinglint.tree.compose;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Sequence;
import dev.scalinglint.tree.variable.VariableExpressions;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What compose asks of a whole project before it starts anything of it: what its parts say of each other. */
final class ProjectConsistency {
    private final Mapping project;
    private final ComposeRefusals refusals;
    private final Set<String> profiles;

    private ProjectConsistency(Mapping project, Map<String, String> variables, ComposeRefusals refusals) {
        this.project = project;
        this.refusals = refusals;
        String on = variables.get("COMPOSE_PROFILES");
        this.profiles = on == null
                ? Set.of()
                : Set.copyOf(Arrays.stream(on.split(",")).map(String::strip).distinct().toList());
    }

    static void check(Mapping project, Map<String, String> variables, ComposeRefusals refusals) {
        ProjectConsistency consistency = new ProjectConsistency(project, variables, refusals);
        consistency.sections();
        Mapping services = project.mappingOrEmpty("services");
        for (Entry service : services.entries()) {
            if (service.value() instanceof Mapping options && consistency.isActive(options)) {
                consistency.service(service, options);
            }
        }
        new Dependencies(services, consistency::isActive, refusals).check();
    }

    /** Whether it is started without anybody naming it. */
    private boolean isActive(Mapping service) {
        List<Node> own = service.items("profiles");
        return own.isEmpty() || profiles.contains("*")
                || own.stream().anyMatch(profile -> profiles.contains(profile.toString()));
    }

    private void sections() {
        for (Entry volume : project.mappingOrEmpty("volumes").entries()) {
            if (volume.value() instanceof Mapping options && isTrue(options.scalar("external"))
                    && options.entries().stream()
                            .anyMatch(option -> !option.name().equals("external") && !option.name().equals("name")
                                    && !option.name().startsWith("x-"))) {
                refusals.add(volume.key().place(),
                        "volumes." + volume.name() + " is external, so nothing else can be said of it than its name");
            }
        }
        files("configs", "file", "environment", "content");
        files("secrets", "file", "environment");
    }

    private static boolean isTrue(@Nullable Scalar scalar) {
        return scalar != null && scalar.text().equals("true");
    }

    private void files(String section, String... sources) {
        for (Entry entry : project.mappingOrEmpty(section).entries()) {
            if (entry.value() instanceof Mapping options && !options.has("external") && !options.has("driver")) {
                long count = Arrays.stream(sources).filter(options::has).count();
                if (count != 1) {
                    refusals.lacking(entry.key().place(),
                            section + "." + entry.name() + " must have one of " + String.join(", ", sources));
                }
            } else if (entry.value() instanceof Mapping options
                    && Arrays.stream(sources).filter(options::has).count() > 1) {
                refusals.add(entry.key().place(),
                        section + "." + entry.name() + " must have one of " + String.join(", ", sources));
            }
        }
    }

    private void service(Entry service, Mapping options) {
        String name = service.name();
        Scalar image = options.scalar("image");
        if ((image == null || image.text().isEmpty()) && !options.has("build") && !options.has("provider")) {
            refusals.lacking(service.key().place(),
                    "service " + name + " has neither an image nor anything to build it from");
        }
        Mapping build = options.mapping("build");
        if (build != null && build.has("dockerfile") && build.has("dockerfile_inline")) {
            refusals.add(build.place(), "service " + name + " has a dockerfile and a dockerfile_inline");
        }
        counts(name, options);
        limits(name, options);
        network(name, options);
        references(name, options);
        items(options);
        words(options.scalar("command"));
        words(options.scalar("entrypoint"));
        Sequence test = options.get("healthcheck", "test") instanceof Sequence list ? list : null;
        if (test != null && !test.items().isEmpty()
                && !List.of("CMD", "CMD-SHELL", "NONE").contains(test.items().get(0).toString())) {
            refusals.add(test.items().get(0).place(), "healthcheck.test must begin with CMD, CMD-SHELL or NONE");
        }
        PortGrammar.check(options, refusals);
    }

    private void items(Mapping options) {
        for (Node item : options.items("environment")) {
            int equals = item.toString().indexOf('=');
            if (item instanceof Scalar && equals > 0 && Character.isWhitespace(item.toString().charAt(equals - 1))) {
                refusals.add(item.place(), "the name of a variable ends in a blank");
            }
        }
        for (Node item : options.items("extra_hosts")) {
            if (item instanceof Scalar host && host.text().indexOf(':') < 0 && host.text().indexOf('=') < 0
                    && host.text().indexOf('$') < 0) {
                refusals.add(item.place(), "extra_hosts: " + host.text() + " has no address: host=address is one");
            }
        }
    }

    private void words(@Nullable Scalar text) {
        String refusal = text == null || text.isNull() ? null : ShellWords.of(text.text()).refusal();
        if (text != null && refusal != null) {
            refusals.add(text.place(), refusal);
        }
    }

    private void counts(String name, Mapping options) {
        BigDecimal scale = number(options.scalar("scale"));
        BigDecimal replicas = number(options.scalar("deploy", "replicas"));
        if (scale != null && replicas != null && scale.compareTo(replicas) != 0) {
            refusals.add(options.placeOf("scale"),
                    "service " + name + " has a scale of " + scale + " and deploy.replicas of " + replicas);
        }
        BigDecimal count = scale != null ? scale : replicas;
        if (count != null && count.signum() < 0) {
            refusals.add(scale != null ? options.placeOf("scale") : options.placeOf("deploy", "replicas"),
                    "a count below 0 is none");
        }
        Scalar container = options.scalar("container_name");
        if (container != null && container.text().length() == 1) {
            refusals.add(container.place(), "container_name must have two characters at least");
        }
    }

    private static @Nullable BigDecimal number(@Nullable Scalar scalar) {
        String text = scalar == null || scalar.isNull() ? null : VariableExpressions.NONE.value(scalar.text());
        try {
            return text == null ? null : new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private void limits(String name, Mapping options) {
        BigDecimal cpus = number(options.scalar("cpus"));
        BigDecimal limit = number(options.scalar("deploy", "resources", "limits", "cpus"));
        boolean limited = options.mapping("deploy", "resources", "limits") != null;
        if (cpus != null && cpus.signum() != 0 && limited && (limit == null || cpus.compareTo(limit) != 0)) {
            refusals.add(options.placeOf("cpus"),
                    "service " + name + " has other cpus than deploy.resources.limits.cpus");
        }
        BigDecimal memory = bytes(options.scalar("mem_limit"));
        BigDecimal other = bytes(options.scalar("deploy", "resources", "limits", "memory"));
        if (memory != null && memory.signum() != 0 && limited && (other == null || memory.compareTo(other) != 0)) {
            refusals.add(options.placeOf("mem_limit"),
                    "service " + name + " has another mem_limit than deploy.resources.limits.memory");
        }
    }

    private static @Nullable BigDecimal bytes(@Nullable Scalar scalar) {
        String text = scalar == null || scalar.isNull() ? null : VariableExpressions.NONE.value(scalar.text());
        return text == null ? null : PlainType.bytes(text);
    }

    private void network(String name, Mapping options) {
        Scalar mode = options.scalar("network_mode");
        Node networks = options.get("networks");
        List<Scalar> names = OptionSpelling.keys(networks);
        if (mode != null && !names.isEmpty()) {
            refusals.add(mode.place(), "service " + name + " has a network_mode and networks");
        }
        for (Scalar network : names) {
            if (!network.text().equals("default")
                    && project.mappingOrEmpty("networks").entry(network.text()) == null
                    && network.text().indexOf('$') < 0) {
                refusals.lacking(network.place(),
                        "service " + name + " refers to a network " + network.text() + " that is not defined");
            }
        }
    }

    private void references(String name, Mapping options) {
        for (String section : List.of("configs", "secrets")) {
            for (Node item : options.items(section)) {
                Scalar source = item instanceof Mapping mapping
                        ? mapping.scalar("source")
                        : item instanceof Scalar text ? text : null;
                undefined(source, source == null ? "" : source.text(), section, name);
            }
        }
        for (Node item : options.items("volumes")) {
            Scalar source = item instanceof Mapping mapping
                    ? "volume".equals(String.valueOf(mapping.scalar("type"))) ? mapping.scalar("source") : null
                    : item instanceof Scalar text ? text : null;
            String[] parts = source == null ? new String[0] : source.text().split(":");
            boolean named = item instanceof Mapping
                    ? source != null
                    : parts.length > 1
                            && parts[0].matches("[a-zA-Z0-9][a-zA-Z0-9_.-]+");
            if (named) {
                undefined(source, parts[0], "volumes", name);
            }
        }
    }

    private void undefined(@Nullable Scalar at, String name, String section, String service) {
        if (at != null && name.indexOf('$') < 0 && project.mappingOrEmpty(section).entry(name) == null) {
            refusals.lacking(at.place(),
                    "service " + service + " refers to " + name + " of " + section + ", which is not defined");
        }
    }
}
