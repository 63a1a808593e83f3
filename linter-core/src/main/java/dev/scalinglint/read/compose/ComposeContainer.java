package dev.scalinglint.read.compose;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.InnerPlace;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Sequence;
import dev.scalinglint.model.Container;
import dev.scalinglint.model.Invocation;
import dev.scalinglint.model.ObjectId;
import dev.scalinglint.model.Quantity;
import dev.scalinglint.model.Resource;
import dev.scalinglint.read.command.ComposeText;
import dev.scalinglint.read.command.ContainerRuns;
import dev.scalinglint.read.command.ContainerStart;
import dev.scalinglint.source.Place;
import dev.scalinglint.tree.compose.ServiceFacts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one service of a Compose file runs, as a container: image, environment and command. Nothing but the cpu limit is
 * read of its resources, and nothing of its probes.
 */
final class ComposeContainer {
    private ComposeContainer() {}

    static Container of(ServiceOptions service) {
        Scalar name = service.key();
        Mapping options = service.options();
        ServiceFacts facts = service.facts();
        Place place = name.place();
        Map<String, Located<String>> env = pairs(options.get("environment"));
        boolean entered = !isNull(options.get("entrypoint"));
        Invocation invocation = new Invocation(entered
                ? words(options.get("entrypoint"))
                : plain(facts.entrypoint()),
                entered || !isNull(options.get("command"))
                        ? words(options.get("command"))
                        : plain(facts.command()),
                false, List.of(), facts.files());
        Located<String> image = options.text("image");
        ContainerRuns runs = ContainerRuns.of(new ContainerStart(invocation, env, image, false));
        return new Container(Located.text(name), Container.Role.REGULAR, true, false, image, options.has("build"),
                cpu(options, place), unasked("memory", place), List.of(), List.of(), null, null, null,
                env, List.copyOf(env.keySet()), List.of(), invocation, runs.commands(), runs.programs(),
                runs.substitutions(), place);
    }

    /** A limit, in either of its two places; requests and what is missing are not asked for. */
    private static Resource cpu(Mapping options, Place place) {
        Located<String> newer = options.text("deploy", "resources", "limits", "cpus");
        Located<String> limit = newer == null ? options.text("cpus") : newer;
        Quantity cores = limit == null ? null : Quantity.parse(ComposeText.replaced(limit.value()));
        return new Resource("cpu", null,
                limit == null || cores == null || cores.value().signum() == 0 ? null : limit.as(cores), true,
                null, place);
    }

    private static Resource unasked(String name, Place place) {
        return new Resource(name, null, null, true, null, place);
    }

    private static boolean isNull(@Nullable Node node) {
        return node == null || node instanceof Scalar scalar && scalar.isNull();
    }

    /** Words of a Dockerfile, in which Compose replaces nothing. */
    private static List<Located<String>> plain(@Nullable List<Scalar> words) {
        return words == null ? List.of() : words.stream().map(Located::text).toList();
    }

    private static List<Located<String>> words(@Nullable Node node) {
        if (node instanceof Scalar text) {
            // Compose takes a date for a date, and no words from it.
            return text.type() == Scalar.Type.TIMESTAMP ? List.of() : ComposeText.words(Located.text(text));
        }
        List<Located<String>> words = new ArrayList<>();
        if (node instanceof Sequence list) {
            for (Node item : list.items()) {
                if (item instanceof Scalar text && !text.isNull()) {
                    words.add(Located.text(text).as(ComposeText.replaced(text.text())));
                }
            }
        }
        return words;
    }

    /** A mapping, or a list of {@code key=value}: two spellings of environment and labels. */
    static Map<String, Located<String>> pairs(@Nullable Node node) {
        if (node instanceof Mapping mapping) {
            return ObjectId.texts(mapping);
        }
        Map<String, Located<String>> pairs = new LinkedHashMap<>();
        if (node instanceof Sequence list) {
            for (Node item : list.items()) {
                int equals = item instanceof Scalar pair ? pair.text().indexOf('=') : -1;
                if (equals >= 0) {
                    Scalar pair = (Scalar) item;
                    String value = pair.text().substring(equals + 1);
                    pairs.put(pair.text().substring(0, equals), new Located<>(value, value,
                            InnerPlace.of(new Entry(pair, pair), equals + 1, pair.text().length()), false));
                }
            }
        }
        return pairs;
    }
}
