package dev.scalinglint.read.admission.knative;

import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Scalars;
import dev.scalinglint.model.Refusal;
import dev.scalinglint.read.admission.GoFields;
import dev.scalinglint.read.index.ClusterDefaults;
import org.jspecify.annotations.Nullable;

/** Numbers that are bounded, by {@code config-defaults} where the tree holds one. */
record Ranges(Mapping template, ClusterDefaults cluster, KnativeRefusals refusals) {
    private static final String DEFAULTS = "defaults";
    private static final int MOST_CONCURRENCY = 1000;
    private static final int LONGEST_TIMEOUT = 600;

    void check() {
        concurrency();
        timeout();
        Mapping security = template.mapping("spec", "securityContext");
        if (security != null) {
            ids(security, refusals, "runAsUser", "runAsGroup", "fsGroup");
            for (Node group : security.items("supplementalGroups")) {
                if (group instanceof Scalar scalar
                        && (Scalars.integer(scalar.text()) == null || scalar.text().startsWith("-"))) {
                    refusals.add(Refusal.Of.RANGE, scalar.place(), outside("a supplementalGroup", scalar.text(), 0,
                            Integer.MAX_VALUE));
                }
            }
        }
    }

    private void concurrency() {
        boolean least = cluster.is(DEFAULTS, "allow-container-concurrency-zero", "false");
        Long most = most("container-concurrency-max-limit", MOST_CONCURRENCY);
        Long written = GoFields.whole(template, "spec", "containerConcurrency");
        if (written != null && most != null && (written < (least ? 1 : 0) || written > most)) {
            refuse("containerConcurrency", outside("containerConcurrency", written, least ? 1 : 0, most)
                    + (written > most ? limit("container-concurrency-max-limit") : ""));
        }
        Integer byDefault = cluster.integer(DEFAULTS, "container-concurrency");
        boolean absent = template.get("spec", "containerConcurrency") == null;
        if (absent && least && (byDefault == null || byDefault == 0) && template.has("spec")) {
            refuse("containerConcurrency",
                    "containerConcurrency is absent, which is 0, and this cluster's allow-container-concurrency-zero"
                            + " is false");
        }
    }

    private void timeout() {
        Long most = most("max-revision-timeout-seconds", LONGEST_TIMEOUT);
        Long written = GoFields.whole(template, "spec", "timeoutSeconds");
        if (written != null && most != null && (written < 0 || written > most)) {
            refuse("timeoutSeconds", outside("timeoutSeconds", written, 0, most) + (written > most
                    ? limit("max-revision-timeout-seconds")
                    : ""));
        }
    }

    /** Null where the tree says it in two ways. */
    private @Nullable Long most(String key, int byDefault) {
        Integer said = cluster.integer(DEFAULTS, key);
        return cluster.isDisputed(DEFAULTS, key) ? null : Long.valueOf(said == null ? byDefault : said);
    }

    private void refuse(String field, String why) {
        refusals.add(Refusal.Of.RANGE, template.placeOf("spec", field), why);
    }

    /** User and group ids. */
    static void ids(Mapping security, KnativeRefusals refusals, String... fields) {
        for (String field : fields) {
            Long id = GoFields.whole(security, field);
            if (id != null && (id < 0 || id > Integer.MAX_VALUE)) {
                refusals.add(Refusal.Of.RANGE, security.placeOf(field), outside("securityContext." + field, id, 0,
                        Integer.MAX_VALUE));
            }
        }
    }

    private static String limit(String key) {
        return "; " + key + " in config-defaults sets that limit";
    }

    private static String outside(String field, Object value, long least, long most) {
        return field + " " + value + " is not between " + least + " and " + most;
    }
}
