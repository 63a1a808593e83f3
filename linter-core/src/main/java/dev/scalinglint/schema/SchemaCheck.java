package dev.scalinglint.schema;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import dev.scalinglint.finding.EngineRuleId;
import dev.scalinglint.finding.Finding;
import dev.scalinglint.finding.ObjectRef;
import dev.scalinglint.finding.Severity;
import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Scalars;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Objects against the schemas a user has for them: {@code input/schema-violation}. Loads the validator, so only made
 * when schemas are asked for.
 */
public final class SchemaCheck {
    /** Objects of their own that stand for files which are no Kubernetes objects. */
    private static final Set<String> OTHER_GROUPS = Set.of("compose", "nginx");

    private final List<SchemaLocation> locations;
    private final SchemaStore store = new SchemaStore();
    private final LongAdder unknown = new LongAdder();
    private final Set<String> unknownKinds = ConcurrentHashMap.newKeySet();

    public SchemaCheck(List<SchemaLocation> locations) {
        this.locations = List.copyOf(locations);
    }

    /** What the schemas have against the objects of an application. Safe on many threads. */
    public List<Finding> check(List<KubeObject> objects, @Nullable String application) {
        List<Finding> findings = new ArrayList<>();
        for (KubeObject object : objects) {
            // What SOPS has encrypted is no longer of the types it was.
            if (!OTHER_GROUPS.contains(object.group()) && object.body().entry("sops") == null) {
                check(object, application, findings);
            }
        }
        return findings;
    }

    private void check(KubeObject object, @Nullable String application, List<Finding> findings) {
        for (SchemaLocation location : locations) {
            for (String path : location.of(object)) {
                Schema schema = store.at(path);
                if (schema != null && check(object, schema, path, application, findings)) {
                    return;
                }
            }
        }
        unknown.increment();
        unknownKinds.add(object.apiVersion().value() + " " + object.kind().value());
    }

    private boolean check(KubeObject object, Schema schema, String path, @Nullable String application,
            List<Finding> findings) {
        List<Error> errors;
        try {
            errors = Choices.plain(BoundedValidation.of(schema, JsonNodes.withoutNulls(object.body())));
        } catch (RuntimeException e) {
            // Whatever is wrong with a schema shows only when it is used: a reference to nothing, a pattern that is
            // none.
            store.isUnusable(path, e);
            return false;
        }
        Set<Finding> found = new LinkedHashSet<>();
        ObjectRef ref = object.ref();
        for (Error error : errors) {
            if (error.getInstanceNode() == null || !error.getInstanceNode().isTextual()
                    || !Scalars.isPlaceholder(error.getInstanceNode().asText())) {
                Violation violation = Violation.of(error, object.body());
                found.add(new Finding(EngineRuleId.SCHEMA_VIOLATION, Severity.ERROR, violation.message(),
                        violation.place(), ref, application, null));
            }
        }
        findings.addAll(found);
        return true;
    }

    /** What could not be checked, in sentences. */
    public List<String> notices() {
        List<String> notices = new ArrayList<>(store.unusable());
        if (!unknownKinds.isEmpty()) {
            long objects = unknown.sum();
            int kinds = unknownKinds.size();
            notices.add(objects + (objects == 1 ? " object" : " objects") + " of " + kinds
                    + (kinds == 1 ? " kind" : " kinds")
                    + " without a schema at any --schema-location");
        }
        return notices;
    }
}
