package dev.scalinglint.read.admission.apiserver;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Scalars;
import dev.scalinglint.model.Container;
import dev.scalinglint.model.Quantity;
import dev.scalinglint.model.Refusal;
import dev.scalinglint.model.Resource;
import dev.scalinglint.source.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** {@code resources} of a pod as a whole, and what its containers may then ask for. */
public final class PodLevelObjections {
    private final Mapping resources;
    private final List<Refusal> found = new ArrayList<>(0);

    private PodLevelObjections(Mapping resources) {
        this.resources = resources;
    }

    /** @param together what the containers request of a resource at once; null when nothing */
    public static List<Refusal> of(Mapping podSpec, List<Container> containers,
            BiFunction<List<Container>, String, @Nullable BigDecimal> together) {
        Mapping resources = podSpec.mapping("resources");
        if (resources == null || resources.entries().isEmpty()) {
            return List.of();
        }
        PodLevelObjections objections = new PodLevelObjections(resources);
        objections.values("requests");
        objections.values("limits");
        if (resources.has("claims")) {
            objections.say(resources.placeOf("claims"),
                    "resources.claims belong to containers, not to the pod as a whole");
        }
        for (String name : List.of("cpu", "memory")) {
            objections.containers(name, containers, together.apply(containers, name));
        }
        return objections.found;
    }

    private void values(String list) {
        for (Entry entry : resources.mappingOrEmpty(list).entries()) {
            String name = entry.name();
            if (!(entry.value() instanceof Scalar scalar) || scalar.isNull() || Scalars.isPlaceholder(scalar.text())) {
                continue;
            }
            Quantity quantity = Quantity.parse(Scalars.reading(scalar));
            Quantity limit = list.equals("requests") ? quantity("limits", name) : null;
            String where = "resources." + list + "." + name + " ";
            if (!name.equals("cpu") && !name.equals("memory") && !ResourceNames.isHugePages(name)) {
                say(entry.key().place(), where
                        + "cannot be given to a pod as a whole, only cpu, memory and huge pages can");
            } else if (quantity == null) {
                say(scalar.place(), where + "'" + scalar.text() + "' is not a quantity");
            } else if (quantity.value().signum() < 0) {
                say(scalar.place(), where + scalar.text() + " is negative");
            } else if (limit != null && quantity.compareTo(limit) > 0) {
                say(scalar.place(), where + scalar.text() + " is above the pod's limit " + limit);
            }
        }
    }

    private @Nullable Quantity quantity(String list, String name) {
        Located<String> written = resources.reading(list, name);
        return written == null ? null : Quantity.parse(written.value());
    }

    private void containers(String name, List<Container> containers, @Nullable BigDecimal asked) {
        Quantity request = quantity("requests", name);
        if (request != null && asked != null && asked.compareTo(request.value()) > 0) {
            say(resources.placeOf("requests", name), "resources.requests." + name + " "
                    + resources.text("requests", name)
                    + " is below what the containers request together, " + asked.stripTrailingZeros().toPlainString());
        }
        Quantity limit = quantity("limits", name);
        if (limit != null && asked != null && !resources.mappingOrEmpty("requests").has(name)
                && asked.compareTo(limit.value()) > 0) {
            say(resources.placeOf("limits", name), "resources.limits." + name + " " + resources.text("limits", name)
                    + " is below what the containers request together, " + asked.stripTrailingZeros().toPlainString());
        }
        for (Container container : containers) {
            Resource own = name.equals("cpu") ? container.cpu() : container.memory();
            if (limit != null && container.role() == Container.Role.REGULAR && own.limit() != null && own.limit()
                    .value().compareTo(limit) > 0) {
                say(own.limit().place(), "container " + container.name() + " is limited to " + own.limit() + " "
                        + name + ", above the "
                        + resources.text("limits", name) + " of the pod as a whole");
            }
        }
    }

    private void say(Place place, String why) {
        found.add(new Refusal(Refusal.Of.RESOURCES, why, place));
    }
}
