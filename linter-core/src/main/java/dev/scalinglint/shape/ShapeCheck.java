package dev.scalinglint.shape;

import dev.scalinglint.finding.EngineRuleId;
import dev.scalinglint.finding.Finding;
import dev.scalinglint.finding.Severity;
import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Scalars;
import dev.scalinglint.manifest.Sequence;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.Purpose;
import dev.scalinglint.source.UnreadableException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Values of another type than the API server takes: {@code input/wrong-type}. What somebody fills in later may become
 * any type.
 */
public final class ShapeCheck {
    private static final Set<String> KNATIVE = Set.of("Service", "Configuration", "Route");

    private final KubeObject object;
    private final @Nullable String application;
    private final List<Finding> findings;
    private final Deque<String> path = new ArrayDeque<>();

    private ShapeCheck(KubeObject object, @Nullable String application, List<Finding> findings) {
        this.object = object;
        this.application = application;
        this.findings = findings;
    }

    /** Adds what is wrong with an object. */
    public static void check(KubeObject object, @Nullable String application, List<Finding> findings) {
        Shape spec = Shapes.spec(object);
        Shape body = Shapes.body(object);
        // What SOPS has encrypted is no longer of the types it was.
        if (spec == null && body == null || object.body().entry("sops") != null) {
            return;
        }
        ShapeCheck check = new ShapeCheck(object, application, findings);
        boolean knative = object.group().equals("serving.knative.dev") && KNATIVE.contains(object.kind().value());
        check.field(object.body().entry("metadata"), knative ? Shapes.METADATA : Shapes.TEXTED_METADATA);
        if (spec != null) {
            check.field(object.body().entry("spec"), spec);
        }
        if (body != null) {
            check.fields(object.body(), body);
        }
    }

    private void field(@Nullable Entry entry, Shape shape) {
        if (entry != null) {
            path.addLast(entry.name());
            value(entry, entry.value(), shape);
            path.removeLast();
        }
    }

    private void fields(Mapping mapping, Shape shape) {
        for (Entry entry : mapping.entries()) {
            Shape field = shape.of(entry.name());
            if (field != null) {
                field(entry, field);
            }
        }
    }

    private void value(Entry entry, Node value, Shape shape) {
        if (value instanceof Mapping mapping && shape.type() == Shape.Type.MAPPING) {
            fields(mapping, shape);
        } else if (value instanceof Sequence list && shape.type() == Shape.Type.LIST) {
            Shape each = shape.of("");
            path.addLast("[]");
            if (each != null) {
                list.items().forEach(item -> value(entry, item, each));
            }
            path.removeLast();
        } else if (!Fit.isOne(value, shape.type()) && isWrittenHere(entry, value) && !isTemplate(value)) {
            report(entry, value, shape);
        }
    }

    /**
     * Where a rendering, an alias or a merge key brought a value from elsewhere, what it is there says nothing of what
     * it becomes.
     */
    private boolean isWrittenHere(Entry entry, Node value) {
        Place key = entry.key().place();
        Place place = value.place();
        if (key.file() != place.file() || place.start() < key.end()) {
            return false;
        }
        return "[]".equals(path.peekLast()) || text(place, key.end(), place.start()).strip().equals(":");
    }

    private static boolean isTemplate(Node value) {
        return value instanceof Scalar scalar && (Scalars.isPlaceholder(scalar.text()) || Fit.isBlank(scalar.text()));
    }

    private static String text(Place place, int from, int to) {
        try {
            String text = place.file().text();
            return text.substring(Math.min(from, text.length()), Math.min(to, text.length()));
        } catch (UnreadableException e) {
            return "";
        }
    }

    private void report(Entry entry, Node value, Shape shape) {
        String where = String.join(".", path).replace(".[]", "[]");
        Place place = value instanceof Scalar || "[]".equals(path.peekLast()) ? value.place() : entry.key().place();
        boolean isTestData = Purpose.isTestData(place.file().path());
        findings.add(new Finding(EngineRuleId.WRONG_TYPE, isTestData ? Severity.INFO : Severity.ERROR,
                where + " is " + Fit.sentence(value, shape.type()), place, object.ref(), application, null));
    }
}
