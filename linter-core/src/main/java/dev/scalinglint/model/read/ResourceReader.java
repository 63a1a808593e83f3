package dev.scalinglint.model.read;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.model.Quantity;
import dev.scalinglint.model.Resource;
import dev.scalinglint.source.Place;
import org.jspecify.annotations.Nullable;

/** What a container asks of cpu and memory, with the cluster's defaults filled in (domain.md 2.2). */
final class ResourceReader {
    private final Mapping ofPod;
    private final LimitDefaults defaults;

    ResourceReader(PodTemplate pod, LimitDefaults defaults) {
        this.ofPod = pod.spec().mappingOrEmpty("resources");
        this.defaults = defaults;
    }

    Resource read(String name, Mapping container, Located<String> containerName) {
        Place key = container.keyPlace("resources");
        Place place = key == null ? containerName.place() : key;
        Located<String> requestText = container.text("resources", "requests", name);
        Located<String> limitText = container.text("resources", "limits", name);
        Located<Quantity> limit = limitText == null ? given(defaults.limit(name), place) : quantity(limitText);
        Located<Quantity> request = requestText != null ? quantity(requestText)
                : limitText != null ? given(limit, limitText.place())
                : given(defaults.request(name), place);
        boolean valid = (requestText == null || request != null) && (limitText == null || limit != null);
        boolean equal = request != null && limit != null && request.value().equals(limit.value());
        return new Resource(name, request, limit, valid, equal, valid ? missing(name, request, limit) : null, place);
    }

    private @Nullable String missing(String name, @Nullable Located<Quantity> request, @Nullable Located<Quantity> limit) {
        boolean limited = limit != null && !limit.value().isZero() || ofPod.text("limits", name) != null;
        boolean asked = request != null && (limited || !request.value().isZero())
                || ofPod.text("limits", name) != null || ofPod.text("requests", name) != null;
        return limited && asked ? null : limited ? "request" : asked ? "limit" : "request and limit";
    }

    static @Nullable Located<Quantity> quantity(@Nullable Located<String> text) {
        Quantity quantity = text == null ? null : Quantity.parse(text.value());
        return quantity == null ? null : text.as(quantity);
    }

    /** A value that somebody else wrote and the cluster copies to where nobody did. */
    private static @Nullable Located<Quantity> given(@Nullable Located<Quantity> value, Place place) {
        return value == null ? null : new Located<>(value.value(), value.text(), place, true);
    }
}
