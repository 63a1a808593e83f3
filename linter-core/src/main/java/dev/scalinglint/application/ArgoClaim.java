package dev.scalinglint.application;

import dev.scalinglint.application.ApplicationSetRows.Row;
import dev.scalinglint.application.kustomize.Paths;
import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Scalars;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One source of one Application, with the templates of an ApplicationSet filled in.
 *
 * @param owner    the Application, or the ApplicationSet that makes it
 * @param path     of the source, where it is written
 * @param selected false where a generator leaves it out
 */
record ArgoClaim(KubeObject owner, String name, Mapping spec, Mapping source, Scalar path, boolean selected) {

    /** All sources of an Application or ApplicationSet that name a path; none of another object. */
    static List<ArgoClaim> of(KubeObject object, ApplicationSetRows sets) {
        List<ArgoClaim> claims = new ArrayList<>();
        if (object.is("argoproj.io", "Application")) {
            add(object, object.name().value(), object.spec(), true, claims);
        } else if (object.is("argoproj.io", "ApplicationSet")) {
            Mapping template = object.spec().mappingOrEmpty("template");
            for (Row row : sets.of(object.spec())) {
                Mapping filled = (Mapping) ArgoTemplate.filled(template, row.values());
                add(object, String.valueOf(filled.scalar("metadata", "name")), filled.mappingOrEmpty("spec"), row.selected(), claims);
            }
        }
        return claims;
    }

    /** {@code sources} beats {@code source}; what a hydrator reads is a source too (domain.md 6.1). */
    private static void add(KubeObject owner, String name, Mapping spec, boolean selected, List<ArgoClaim> claims) {
        List<Mapping> sources = new ArrayList<>(spec.mappings("sources"));
        if (sources.isEmpty()) {
            sources.add(spec.mappingOrEmpty("source"));
            sources.add(spec.mappingOrEmpty("sourceHydrator", "drySource"));
        }
        for (Mapping source : sources) {
            Scalar path = source.scalar("path");
            if (path != null && !source.has("chart")) {
                ArgoClaim claim = new ArgoClaim(owner, name, spec, source, path, selected);
                claims.add(ArgoTemplate.isOpen(name) ? claim.named(claim.folder()) : claim);
            }
        }
    }

    /** An Application whose name only the cluster knows is called by its folder. */
    private ArgoClaim named(@Nullable String folder) {
        return folder == null ? this : new ArgoClaim(owner, folder.substring(folder.lastIndexOf('/') + 1), spec, source, path, selected);
    }

    /** Relative to the repository's root; null where it leads out, or only the cluster knows it. */
    @Nullable String folder() {
        return Scalars.isPlaceholder(path.text()) ? null : Paths.resolve("", path.text());
    }

    /** Whether its path was found by looking: then that it is here proves nothing of the repository it means. */
    boolean isFound() {
        boolean[] found = {false};
        for (Mapping generator : owner.spec().mappings("generators")) {
            generator.walk(node -> found[0] |= node instanceof Mapping mapping && mapping.has("git"));
        }
        return found[0];
    }

    String repoUrl() {
        return String.valueOf(source.scalar("repoURL"));
    }

    /** The branch, tag or commit; {@code ""} for the default branch. */
    String revision() {
        Scalar revision = source.scalar("targetRevision");
        return revision == null ? "" : revision.text();
    }

    /** Where objects that name none are put; null when it is not said. */
    @Nullable Scalar namespace() {
        Scalar namespace = spec.scalar("destination", "namespace");
        return namespace == null || namespace.text().isEmpty() || ArgoTemplate.isOpen(namespace.text()) ? null : namespace;
    }
}
