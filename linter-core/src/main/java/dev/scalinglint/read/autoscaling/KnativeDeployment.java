package dev.scalinglint.read.autoscaling;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.read.autoscaling.ScaleTargets.Reference;
import java.util.regex.Pattern;

/** The Deployment that Knative makes of a revision: {@code torghut-00001-deployment} (facts 2.4). */
final class KnativeDeployment {
    private static final String SUFFIX = "-deployment";

    private KnativeDeployment() {}

    static boolean isOne(Reference reference) {
        Located<String> name = reference.name();
        return name != null && name.value().endsWith(SUFFIX) && reference.kind().equals("Deployment")
                && reference.accepts("apps")
                && Numbered.ENDING.matcher(name.value()).find();
    }

    private static final class Numbered {
        static final Pattern ENDING = Pattern.compile(".-\\d{5}" + SUFFIX + "$");
    }
}
