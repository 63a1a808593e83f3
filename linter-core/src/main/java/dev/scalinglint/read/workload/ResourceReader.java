package dev.scalinglint.read.workload;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.model.Quantity;
import dev.scalinglint.model.Resource;
import dev.scalinglint.source.Place;
import org.jspecify.annotations.Nullable;

/** What a container asks of cpu and memory, with the cluster's defaults filled in (facts 2.2). */
final class ResourceReader {
    private final Mapping ofPod;
    private final LimitDefaults defaults;

    /** {@code ofPod} is the pod's own {@code resources}: what they hold, containers need not repeat. */
    ResourceReader(Mapping ofPod, LimitDefaults defaults) {
        this.ofPod = ofPod;
        this.defaults = defaults;
    }

    /** The resource {@code name} of a container, or of anything else with {@code resources}. */
    Resource read(String name, Mapping holder, Place holderPlace) {
        Place key = holder.keyPlace("resources");
        Place place = key == null ? holderPlace : key;
        return read(name, holder.reading("resources", "requests", name), holder.reading("resources", "limits", name),
                place);
    }

    Resource read(String name, @Nullable Located<String> requestText, @Nullable Located<String> limitText,
            Place place) {
        Located<Quantity> limit = limitText == null ? given(defaults.limit(name), place) : quantity(limitText);
        Located<Quantity> request = requestText != null
                ? quantity(requestText)
                : limitText != null
                        ? given(limit, limitText.place())
                        : given(defaults.request(name), place);
        boolean valid = (requestText == null || request != null) && (limitText == null || limit != null);
        return new Resource(name, request, limit, valid, valid ? missing(name, request, limit) : null, place);
    }

    private @Nullable String missing(String name, @Nullable Located<Quantity> request,
            @Nullable Located<Quantity> limit) {
        boolean podLimited = ofPod.text("limits", name) != null;
        boolean limited = podLimited || limit != null && !limit.value().isZero();
        boolean asked = podLimited || ofPod.text("requests", name) != null
                || request != null && (limited || !request.value().isZero());
        return limited && asked ? null : limited ? "request" : asked ? "limit" : "request or limit";
    }

    static @Nullable Located<Quantity> quantity(@Nullable Located<String> text) {
        return Located.read(text, Quantity::parse);
    }

    /** A value that somebody else wrote and the cluster copies to where nobody did. */
    private static @Nullable Located<Quantity> given(@Nullable Located<Quantity> value, Place place) {
        return value == null ? null : new Located<>(value.value(), value.text(), place, true);
    }
}
