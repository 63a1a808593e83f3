package dev.scalinglint.engine;

import dev.scalinglint.finding.Finding;
import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.schema.SchemaCheck;
import dev.scalinglint.schema.SchemaLocation;
import dev.scalinglint.shape.ShapeCheck;
import dev.scalinglint.suppression.Candidate;
import dev.scalinglint.tree.Application;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked of objects before anybody knows what they mean: whether they are what they are written as. */
final class InputChecks {
    private final @Nullable SchemaCheck schemas;

    InputChecks(List<SchemaLocation> schemas) {
        List<SchemaLocation> places = schemas.stream().filter(location -> !location.templates().isEmpty()).toList();
        this.schemas = places.isEmpty() ? null : new SchemaCheck(places);
    }

    /** Safe on many threads. */
    List<Candidate> of(Application application) {
        List<Finding> findings = new ArrayList<>();
        for (KubeObject object : application.objects()) {
            ShapeCheck.check(object, application.name(), findings);
        }
        if (schemas != null) {
            findings.addAll(schemas.check(application.objects(), application.name()));
        }
        return findings.stream().map(finding -> new Candidate(finding, false, List.of())).toList();
    }

    /** What could not be checked. */
    List<String> notices() {
        return schemas == null ? List.of() : schemas.notices();
    }
}
