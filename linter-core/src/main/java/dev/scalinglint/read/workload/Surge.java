package dev.scalinglint.read.workload;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.model.IntOrPercent;
import dev.scalinglint.model.WorkloadType;
import dev.scalinglint.source.Place;
import org.jspecify.annotations.Nullable;

/**
 * What a rollout adds to the replicas of a workload (facts 2.3, 5).
 *
 * @param unavailable pods it may take away first
 * @param place the strategy, or its nearest written parent
 * @param overlap why two generations run at once, at the strategy; null when they do not
 */
record Surge(IntOrPercent count, IntOrPercent unavailable, Place place, @Nullable Located<String> overlap) {
    private static final IntOrPercent BY_DEFAULT = new IntOrPercent(25, true);

    static Surge of(KubeObject object, WorkloadType type) {
        Mapping strategy = object.spec().mappingOrEmpty("strategy");
        Place place = object.placeOf("spec", "strategy");
        return switch (type) {
            case DEPLOYMENT -> deployment(strategy, place);
            case ROLLOUT -> rollout(strategy, place);
            default -> none(place);
        };
    }

    private static Surge none(Place place) {
        return new Surge(new IntOrPercent(0, false), new IntOrPercent(0, false), place, null);
    }

    private static Surge deployment(Mapping strategy, Place place) {
        Located<String> type = strategy.text("type");
        if (type != null && type.value().equals("Recreate")) {
            return none(place);
        }
        Mapping rolling = strategy.mappingOrEmpty("rollingUpdate");
        IntOrPercent surge = share(rolling, "maxSurge");
        return surge.value() == 0
                ? none(place)
                : new Surge(surge, share(rolling, "maxUnavailable"), place,
                        why("a rolling update with maxSurge " + surge + " starts the new pod before the old one stops",
                                place));
    }

    /** A Rollout runs both colours, or canary beside stable, whatever its surge. */
    private static Surge rollout(Mapping strategy, Place place) {
        Mapping canary = strategy.mappingOrEmpty("canary");
        return strategy.has("blueGreen")
                ? new Surge(new IntOrPercent(100, true), new IntOrPercent(0, false), place,
                        why("a blue-green rollout runs both colours until it switches", place))
                : new Surge(share(canary, "maxSurge"), share(canary, "maxUnavailable"), place,
                        why("a canary rollout runs the new pods beside the stable ones", place));
    }

    private static IntOrPercent share(Mapping strategy, String field) {
        Located<String> written = strategy.reading(field);
        IntOrPercent surge = written == null ? null : IntOrPercent.parse(written.value());
        return surge == null || surge.value() < 0 ? BY_DEFAULT : surge;
    }

    private static Located<String> why(String sentence, Place place) {
        return new Located<>(sentence, sentence, place, false);
    }
}
