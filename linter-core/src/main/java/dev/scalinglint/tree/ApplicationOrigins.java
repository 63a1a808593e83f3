package dev.scalinglint.tree;

import dev.scalinglint.source.SourceFile;
import dev.scalinglint.tree.Origin.Kind;
import dev.scalinglint.tree.argocd.ArgoApplications;
import dev.scalinglint.tree.argocd.Deployed;
import dev.scalinglint.tree.files.Repository;
import dev.scalinglint.tree.kustomize.Kustomization;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Applications by where they come from, however that is known: from a look at the whole tree, or from an earlier one.
 */
final class ApplicationOrigins {
    private final Supplier<ArgoApplications> argo;
    private final Repository repository;

    /** @param argo what Argo CD says about folders, asked for when an application is read */
    ApplicationOrigins(Supplier<ArgoApplications> argo, Repository repository) {
        this.argo = argo;
        this.repository = repository;
    }

    /** @param deployed which of the things Argo CD says about the folder; -1 where it says nothing */
    UnreadApplication kustomization(String folder, int deployed) {
        return of(
                new Origin(Kind.KUSTOMIZATION, folder, deployed < 0 ? null : folder, deployed, List.of(), true, true));
    }

    UnreadApplication loose(LooseFiles.Group group, @Nullable String claimed, int deployed, boolean complete) {
        List<String> files = group.files().stream().map(SourceFile::path).toList();
        return of(new Origin(Kind.LOOSE, group.folder(), claimed, deployed, files, complete, group.whole()));
    }

    /** Everything on standard input is one application, and all of it. */
    UnreadApplication stdin(SourceFile stdin) {
        return new UnreadApplication(new Origin(Kind.LOOSE, "", null, -1, List.of(), true, true),
                () -> new LooseApplication(
                        new LooseFiles.Group("", List.of(stdin), true), null, true,
                        ArgoApplications.of(List.of(), List.of(), repository, repository.problems()), repository)
                        .read());
    }

    /** Git holds what is written in it all the same. */
    UnreadApplication unapplied(SourceFile file) {
        return of(new Origin(Kind.UNAPPLIED, file.folder(), null, -1, List.of(file.path()), true, true));
    }

    UnreadApplication of(Origin origin) {
        return new UnreadApplication(origin, () -> switch (origin.kind()) {
            case KUSTOMIZATION -> kustomized(origin);
            case LOOSE -> new LooseApplication(new LooseFiles.Group(origin.folder(), files(origin), origin.whole()),
                    deployed(origin),
                    origin.complete(), argo.get(), repository).read();
            case UNAPPLIED -> new Application(null, origin.folder(), List.of(), false, List.of(),
                    repository.unapplied(files(origin).get(0)),
                    Set.of(), List.of(), List.of(), Set.copyOf(files(origin)), Map.of());
        });
    }

    private Application kustomized(Origin origin) {
        Kustomization root = Objects.requireNonNull(repository.kustomization(origin.folder()));
        return new KustomizedApplication(root, deployed(origin), argo.get(), repository).read();
    }

    private @Nullable Deployed deployed(Origin origin) {
        return origin.claimed() == null ? null : argo.get().at(origin.claimed()).get(origin.deployed());
    }

    private List<SourceFile> files(Origin origin) {
        return origin.files().stream().map(repository::file).filter(Objects::nonNull).toList();
    }
}
