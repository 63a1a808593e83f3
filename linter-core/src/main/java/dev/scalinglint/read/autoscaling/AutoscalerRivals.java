package dev.scalinglint.read.autoscaling;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.model.ObjectId;
import dev.scalinglint.read.autoscaling.ScaleTargets.Reference;
import dev.scalinglint.source.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Autoscalers that scale what another scales already (facts 2.4, 5). Of two the one written later is the second. */
final class AutoscalerRivals {
    private static final String TRANSFER = "scaledobject.keda.sh/transfer-hpa-ownership";
    private static final String UNCHECKED = "validations.keda.sh/hpa-ownership";

    private record Claim(KubeObject object, Reference reference) {
        boolean isKeda() {
            return object.kind().value().endsWith("ScaledObject");
        }
    }

    private final Map<String, List<Claim>> claims = new HashMap<>();
    private final Map<KubeObject, String> second = new IdentityHashMap<>();

    AutoscalerRivals(List<KubeObject> autoscalers) {
        autoscalers.stream().sorted((one, other) -> one.place().compareTo(other.place())).forEach(this::add);
    }

    private void add(KubeObject object) {
        Claim claim = new Claim(object, Reference.of(object.spec().mappingOrEmpty("scaleTargetRef")));
        if (KnativeDeployment.isOne(claim.reference())) {
            second.put(object, "Knative's own autoscaler, which keeps the count of every revision's Deployment");
        } else if (claim.reference().name() != null) {
            List<Claim> earlier = claims.computeIfAbsent(object.namespace() + "/" + claim.reference().key(),
                    any -> new ArrayList<>(1));
            earlier.stream().filter(other -> isRival(claim, other)).findFirst()
                    .ifPresent(other -> second.put(object, other.object().kind() + " " + other.object().name()));
            earlier.add(claim);
        }
    }

    private static boolean isRival(Claim one, Claim other) {
        boolean sameGroup = one.reference().group() == null || other.reference().accepts(one.reference().group());
        return sameGroup
                && (one.isKeda() == other.isKeda() || !isHandedOver(one.isKeda() ? one.object() : other.object(),
                        one.isKeda() ? other.object() : one.object()));
    }

    /** Whether KEDA takes the HPA over, or its owner says that the two are meant to meet. */
    private static boolean isHandedOver(KubeObject keda, KubeObject hpa) {
        Located<String> name = keda.spec().text("advanced", "horizontalPodAutoscalerConfig", "name");
        return is(hpa, UNCHECKED, "false")
                || is(keda, TRANSFER, "true") && name != null && name.value().equals(hpa.name().value());
    }

    private static boolean is(KubeObject object, String annotation, String value) {
        Located<String> written = object.annotations().text(annotation);
        return written != null && written.value().equals(value);
    }

    /** What scales the same target already, as a clause at {@code targetRef}; null when nothing does. */
    @Nullable
    Located<String> of(KubeObject autoscaler, Place targetRef) {
        String other = second.get(autoscaler);
        return other == null ? null : new Located<>(other, other, targetRef, false);
    }
}
