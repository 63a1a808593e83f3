package dev.scalinglint.read.compose;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Scalars;
import dev.scalinglint.manifest.Sequence;
import dev.scalinglint.model.Bound;
import dev.scalinglint.tree.compose.ServiceFacts;
import dev.scalinglint.tree.variable.VariableExpressions;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One service of a Compose file, asked by the names of its options.
 *
 * @param facts what is known of it besides
 */
public record ServiceOptions(Scalar key, Mapping options, ServiceFacts facts) {
    private static final Pattern INSTANCE = Pattern.compile("(.*?)[-_]?\\d+");
    private static final String OVERLAP =
            "update_config.order start-first starts the new container before the old one stops";
    private static final Pattern LOCAL_PORT = Pattern.compile("(?:localhost|127\\.0\\.0\\.1|0\\.0\\.0\\.0)[: ](\\d+)");

    private static final Set<String> TRUE = Set.of("true", "y", "yes", "on");

    public String name() {
        return key.text();
    }

    /** The name without the number of an instance; null when it has none. */
    @Nullable
    String stem() {
        Matcher instance = INSTANCE.matcher(name());
        return instance.matches() && !instance.group(1).isEmpty() ? instance.group(1) : null;
    }

    /** What it runs, for comparison: its image, else how it is built, and its command. */
    @Nullable
    String runs() {
        Node image = options.scalar("image") != null ? options.scalar("image") : options.get("build");
        return image == null
                ? null
                : text(image) + "\n" + text(options.get("entrypoint")) + "\n" + text(options.get("command"));
    }

    private static String text(@Nullable Node node) {
        StringBuilder text = new StringBuilder();
        if (node instanceof Mapping mapping) {
            mapping.entries()
                    .forEach(entry -> text.append(entry.name()).append('=').append(text(entry.value())).append('\n'));
        } else if (node instanceof Sequence list) {
            list.items().forEach(item -> text.append(text(item)).append('\n'));
        } else if (node instanceof Scalar scalar) {
            text.append(scalar.text());
        }
        return text.toString();
    }

    /**
     * The two fields have to agree where both are written; the higher one is what can happen. In mode {@code global} it
     * runs once on every node, in a job mode to completion: docker compose starts one where neither field is written.
     */
    public Bound replicas() {
        Bound scale = written(options.scalar("scale"), "scale");
        Bound deployed = written(options.scalar("deploy", "replicas"), "deploy.replicas");
        Bound highest = scale == null || deployed != null && deployed.value() >= scale.value() ? deployed : scale;
        return highest == null ? new Bound(1, false, true, "replicas", key.place()) : highest;
    }

    private @Nullable Bound written(@Nullable Scalar count, String source) {
        String text = count == null ? null : VariableExpressions.NONE.value(count.text());
        Integer value = text == null ? null : Scalars.integer(text);
        return count == null || value == null
                ? null
                : new Bound(Math.max(0, value), false, false, source, count.place());
    }

    /** Why two generations of it run at once in an update, at what decides it; null when they do not. */
    public @Nullable Located<String> overlap() {
        Located<String> order = options.text("deploy", "update_config", "order");
        return order == null || !order.value().equals("start-first")
                ? null
                : new Located<>(OVERLAP, OVERLAP, order.place(), false);
    }

    /** Whether it only runs when somebody asks for one of its profiles. */
    boolean isOptional() {
        return !options.items("profiles").isEmpty();
    }

    /** The networks it is on; null when it uses another container's or the host's. */
    @Nullable
    Set<String> networks() {
        if (options.has("network_mode")) {
            return null;
        }
        Set<String> networks = new LinkedHashSet<>();
        if (options.get("networks") instanceof Mapping mapping) {
            mapping.entries().forEach(entry -> networks.add(entry.name()));
        }
        options.items("networks").forEach(item -> networks.add(item.toString()));
        return networks.isEmpty() ? Set.of("default") : networks;
    }

    /** The names under which other containers find it. */
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>(Set.of(name()));
        for (String key : new String[] {"container_name", "hostname"}) {
            Scalar name = options.scalar(key);
            if (name != null) {
                names.add(name.text());
            }
        }
        for (Entry network : options.mappingOrEmpty("networks").entries()) {
            if (network.value() instanceof Mapping mapping) {
                mapping.items("aliases").forEach(alias -> names.add(alias.toString()));
            }
        }
        return names;
    }

    /**
     * The ports that anything says it listens on: exposed, published, in its environment, or asked by its healthcheck.
     * None where only the last two say something, as they may be about others.
     */
    Set<String> listens() {
        Set<String> declared = new TreeSet<>();
        options.items("expose").forEach(port -> declared.add(value(port.toString()).split("/")[0]));
        options.items("ports").forEach(port -> declared.add(PublishedPorts.target(port)));
        declared.addAll(facts.ports());
        if (declared.isEmpty() || !declared.stream().allMatch(ServiceOptions::isPort)) {
            return Set.of();
        }
        Matcher asked = LOCAL_PORT.matcher(text(options.get("healthcheck", "test")) + text(options.get("command")));
        while (asked.find()) {
            declared.add(asked.group(1));
        }
        environment().entries().stream().filter(entry -> entry.name().endsWith("PORT"))
                .map(entry -> value(entry.value().toString()))
                .filter(ServiceOptions::isPort).forEach(declared::add);
        return declared;
    }

    private String value(String text) {
        return String.valueOf(VariableExpressions.NONE.value(text));
    }

    private static boolean isPort(String port) {
        return Scalars.integer(port) != null;
    }

    /** Its environment as a mapping, however it is written. */
    Mapping environment() {
        return Pairs.of(options.get("environment"), key.place());
    }

    /**
     * Whether it, or its image, has a healthcheck that is not disabled; null where only the image could tell, and
     * cannot be seen.
     */
    @Nullable
    Boolean healthchecked() {
        Mapping check = options.mapping("healthcheck");
        Scalar disabled = options.scalar("healthcheck", "disable");
        List<Node> test = options.items("healthcheck", "test");
        if (disabled != null && TRUE.contains(disabled.text().toLowerCase(Locale.ROOT)) || !test.isEmpty()
                && test.get(0).toString().equals("NONE")) {
            return false;
        }
        return check != null ? Boolean.TRUE : facts.healthcheck();
    }
}
