package dev.scalinglint.tree.argocd;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Sequence;
import dev.scalinglint.tree.kustomize.StrategicMerge;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What an ApplicationSet makes: for each row of its generators its template, filled in, under its patch
 * (facts 6.6).
 */
final class ApplicationSet {
    private final KubeObject object;
    private final ApplicationSetRows rows;
    private final TemplateFilling filling;
    private final Predicate<String> mayBeHere;

    /** @param mayBeHere whether a repoURL can be that of this tree */
    ApplicationSet(KubeObject object, GitGenerator git, TemplateFilling filling, Predicate<String> mayBeHere) {
        this.object = object;
        this.filling = filling;
        this.rows = new ApplicationSetRows(git, filling);
        this.mayBeHere = mayBeHere;
    }

    /**
     * An Application that is made.
     *
     * @param name     null when the template has none
     * @param selected false where a generator's selector leaves it out
     */
    record Made(@Nullable Scalar name, Mapping spec, boolean selected) {}

    List<Made> applications() {
        List<Made> made = new ArrayList<>();
        Mapping template = object.spec().mappingOrEmpty("template");
        for (Mapping generator : object.spec().mappings("generators")) {
            for (ApplicationSetRows.Several several : rows.of(generator)) {
                Mapping merged = several.template() == null ? template : over(several.template(), template);
                for (Row row : several.rows()) {
                    made.add(made(merged, row));
                }
            }
        }
        MadeNames.check(made, filling);
        return made;
    }

    private Made made(Mapping template, Row row) {
        Mapping filled = patched((Mapping) filling.filled(template, row), row);
        Mapping spec = filled.mappingOrEmpty("spec");
        Scalar name = filled.scalar("metadata", "name");
        if (row.unknown() == null && row.selected()) {
            MadeNames.check(name, spec, filling);
        } else if (row.unknown() != null && row.selected()) {
            ArgoClaim.sources(spec).forEach(source -> sayOpen(source, row.unknown()));
        }
        return new Made(name, spec, row.selected());
    }

    /** What only others know is said once, at the path that needs it. */
    private void sayOpen(Mapping source, String why) {
        Scalar path = source.scalar("path");
        if (path != null && TemplateFilling.isOpen(path.text())
                && mayBeHere.test(String.valueOf(source.scalar("repoURL")))) {
            filling.notRendered(path.place(), "which folders ApplicationSet " + object.name().value()
                    + " deploys is not known: its path needs parameters that "
                    + why);
        }
    }

    /** A strategic merge; the project stays. */
    private Mapping patched(Mapping application, Row row) {
        Scalar text = object.spec().scalar("templatePatch");
        List<Node> documents = text == null ? List.of() : filling.documents(text, row);
        if (text != null && documents == null && row.unknown() != null) {
            filling.notRendered(text.place(), "this patch is not laid over the Applications: it needs parameters that "
                    + row.unknown());
        }
        if (documents == null || documents.isEmpty() || !(documents.get(0) instanceof Mapping patch)) {
            return application;
        }
        Mapping merged = StrategicMerge.apply(application, patch);
        return merged == null ? application : merged;
    }

    /** What a generator's own template says stays; what it leaves empty is the outer one's. */
    private static Mapping over(Mapping own, Mapping outer) {
        List<Entry> entries = new ArrayList<>();
        for (Entry entry : own.entries()) {
            Entry below = outer.entry(entry.name());
            if (below != null && entry.value() instanceof Mapping inner && below.value() instanceof Mapping written) {
                entries.add(new Entry(entry.key(), over(inner, written)));
            } else {
                entries.add(below != null && isEmpty(entry.value()) ? below : entry);
            }
        }
        outer.entries().stream().filter(entry -> own.entry(entry.name()) == null).forEach(entries::add);
        return new Mapping(entries, own.entries().isEmpty() ? outer.place() : own.place());
    }

    private static boolean isEmpty(Node node) {
        if (node instanceof Scalar scalar) {
            return scalar.isNull() || scalar.text().isEmpty() || scalar.text().equals("false")
                    || scalar.text().equals("0");
        }
        return node instanceof Sequence sequence ? sequence.items().isEmpty() : ((Mapping) node).entries().isEmpty();
    }
}
