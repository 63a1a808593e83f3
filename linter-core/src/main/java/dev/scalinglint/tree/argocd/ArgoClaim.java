package dev.scalinglint.tree.argocd;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Scalars;
import dev.scalinglint.tree.kustomize.KustomizePaths;
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

    /** All sources of an Application that name a path. */
    static List<ArgoClaim> of(KubeObject application) {
        return of(application, application.name().value(), application.spec(), true);
    }

    /** The same of one that an ApplicationSet makes. */
    static List<ArgoClaim> of(KubeObject set, ApplicationSet.Made made) {
        return of(set, String.valueOf(made.name()), made.spec(), made.selected());
    }

    private static List<ArgoClaim> of(KubeObject owner, String name, Mapping spec, boolean selected) {
        List<ArgoClaim> claims = new ArrayList<>(1);
        for (Mapping source : sources(spec)) {
            Scalar path = source.scalar("path");
            if (path != null && !source.has("chart")) {
                ArgoClaim claim = new ArgoClaim(owner, name, spec, source, path, selected);
                claims.add(TemplateFilling.isOpen(name) ? claim.named(claim.folder()) : claim);
            }
        }
        return claims;
    }

    /** {@code sources} beats {@code source}; what a hydrator reads is a source too (facts 6.1). */
    static List<Mapping> sources(Mapping spec) {
        List<Mapping> sources = spec.mappings("sources");
        return !sources.isEmpty()
                ? sources
                : List.of(spec.mappingOrEmpty("source"),
                        spec.mappingOrEmpty("sourceHydrator", "drySource"));
    }

    /** An Application whose name only the cluster knows is called by its folder. */
    private ArgoClaim named(@Nullable String folder) {
        return folder == null
                ? this
                : new ArgoClaim(owner, folder.substring(folder.lastIndexOf('/') + 1), spec, source, path, selected);
    }

    /** Relative to the repository's root; null where it leads out, or only the cluster knows it. */
    @Nullable
    String folder() {
        return Scalars.isPlaceholder(path.text()) ? null : KustomizePaths.resolve("", path.text());
    }

    /** The folder in which that of a path lies whose end only the cluster knows; null where nothing of it is known. */
    @Nullable
    String knownFolder() {
        int slash = path.text().lastIndexOf('/', path.text().indexOf("{{"));
        return slash <= 0 || path.text().contains("..")
                ? null
                : KustomizePaths.resolve("", path.text().substring(0, slash));
    }

    /** Whether paths are found by looking: then that one is here proves nothing of the repository it means. */
    static boolean isFound(KubeObject owner) {
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
    @Nullable
    Scalar namespace() {
        Scalar namespace = spec.scalar("destination", "namespace");
        return namespace == null || namespace.text().isEmpty() || TemplateFilling.isOpen(namespace.text())
                ? null
                : namespace;
    }
}
