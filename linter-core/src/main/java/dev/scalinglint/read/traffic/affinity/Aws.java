package dev.scalinglint.read.traffic.affinity;

import static dev.scalinglint.read.traffic.affinity.Mechanism.BY_COOKIE;
import static dev.scalinglint.read.traffic.affinity.Mechanism.sticky;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalar;

/** The AWS Load Balancer Controller's annotations. */
final class Aws {
    private static final String ALB = "alb.ingress.kubernetes.io/";
    private static final String NLB_ATTRIBUTES = "service.beta.kubernetes.io/aws-load-balancer-target-group-attributes";
    private static final String REMEDY = "set stickiness.enabled=false";
    private static final Mechanism ALB_ATTRIBUTES = sticky("ALB target-group-attributes", BY_COOKIE, REMEDY);
    private static final Mechanism ALB_TO_NODES = new Mechanism(ALB_ATTRIBUTES.name(), ALB_ATTRIBUTES.kind(),
            ALB_ATTRIBUTES.likely().certainty(), "pins each client to one node (target-type instance)", REMEDY, null);
    private static final Mechanism ALB_ACTION =
            sticky("ALB targetGroupStickinessConfig", "pins each client to one target group", "set enabled to false");
    private static final Mechanism NLB =
            sticky("NLB target-group-attributes", "pins each client address to one target", REMEDY);

    private Aws() {}

    static void ingress(SwitchCollector found) {
        attributes(found);
        for (Entry annotation : found.object().annotations().entries()) {
            if (annotation.name().startsWith(ALB + "actions.") && annotation.value() instanceof Scalar value
                    && forwardsSticky(value.text())) {
                found.add(ALB_ACTION, "enabled", value.place(), null);
            }
        }
    }

    static void service(SwitchCollector found) {
        attributes(found);
        Located<String> attributes = found.object().annotations().text(NLB_ATTRIBUTES);
        if (attributes != null && AwsAttributes.stickiness(attributes.value())) {
            found.add(off(NLB, attributes), "stickiness.enabled=true", attributes.place(), null);
        }
    }

    /** Only targets of type ip are pods. */
    private static void attributes(SwitchCollector found) {
        Mapping annotations = found.object().annotations();
        Located<String> attributes = annotations.text(ALB + "target-group-attributes");
        if (attributes != null && AwsAttributes.stickiness(attributes.value())) {
            Located<String> target = annotations.text(ALB + "target-type");
            boolean nodes = target != null && target.value().equals("instance");
            found.add(off(nodes ? ALB_TO_NODES : ALB_ATTRIBUTES, attributes), "stickiness.enabled=true",
                    attributes.place(), null);
        }
    }

    private static Mechanism off(Mechanism mechanism, Located<String> attributes) {
        String off = attributes.value().replace("stickiness.enabled=true", "stickiness.enabled=false");
        return off.equals(attributes.value()) ? mechanism : mechanism.turnedOffBy(off);
    }

    /** The action is JSON, whose names the controller reads in lower or upper camel case. */
    private static boolean forwardsSticky(String action) {
        Mapping json = Embedded.mapping(action);
        return json != null && (SwitchedOn.isTrue(text(json, "forwardConfig", "targetGroupStickinessConfig", "enabled"))
                || SwitchedOn.isTrue(text(json, "ForwardConfig", "TargetGroupStickinessConfig", "Enabled")));
    }

    private static String text(Mapping json, String... path) {
        Located<String> text = json.text(path);
        return text == null ? "" : text.value();
    }
}
