package dev.scalinglint.application;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.source.SourceFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folders that Argo CD deploys, by path (domain.md 6.1). A source whose path exists here is taken to mean this tree, unless the tree is
 * known to be a checkout of another repository.
 */
final class ArgoApplications {
    private static final String SETTINGS = "argocd-cm";

    private final Map<String, List<Deployed>> byFolder = new TreeMap<>();
    private final Repository repository;
    private final OwnRepository own;
    private final ApplicationSetRows rows;

    private ArgoApplications(Collection<SourceFile> all, Repository repository) {
        this.repository = repository;
        this.own = new OwnRepository(repository);
        this.rows = new ApplicationSetRows(new GitGenerator(all, repository, own::mayBe));
    }

    static boolean concerns(Identity identity) {
        return switch (identity.kind()) {
            case "Application", "ApplicationSet" -> identity.group().equals("argoproj.io");
            case "ConfigMap" -> identity.name().equals(SETTINGS);
            default -> false;
        };
    }

    /**
     * @param said those that hold an Application, an ApplicationSet or Argo CD's settings, in order: the first to claim a folder names it
     * @param all  what generators may find
     */
    static ArgoApplications of(List<SourceFile> said, Collection<SourceFile> all, Repository repository) {
        ArgoApplications applications = new ArgoApplications(all, repository);
        List<KubeObject> objects = said.stream().flatMap(file -> repository.objects(file).stream()).toList();
        List<ArgoClaim> claims = objects.stream().flatMap(applications::claims).toList();
        applications.deploy(claims, settings(objects));
        claims.stream().filter(ArgoClaim::selected).forEach(applications::count);
        return applications;
    }

    private Stream<ArgoClaim> claims(KubeObject object) {
        return ArgoClaim.of(object, rows).stream().filter(claim -> own.mayBe(claim.repoUrl()));
    }

    private static @Nullable Mapping settings(List<KubeObject> objects) {
        return objects.stream().filter(object -> object.is("", "ConfigMap") && object.name().value().equals(SETTINGS))
                .map(object -> object.body().mapping("data")).filter(java.util.Objects::nonNull).findFirst().orElse(null);
    }

    /** What generators leave out still says where a folder is meant to go, where nothing else does. */
    private void deploy(List<ArgoClaim> claims, @Nullable Mapping settings) {
        for (boolean selected : new boolean[] {true, false}) {
            for (ArgoClaim claim : claims) {
                String folder = claim.folder();
                if (claim.selected() == selected && folder != null && !folder.isEmpty() && repository.isFolder(folder)
                        && (selected || !byFolder.containsKey(folder))) {
                    add(folder, claim, settings);
                }
            }
        }
    }

    private void add(String folder, ArgoClaim claim, @Nullable Mapping settings) {
        String name = claim.name();
        if (repository.file(folder, "Chart.yaml") != null && repository.kustomization(folder) == null) {
            repository.problems().notRendered(claim.path().place(), "the chart " + folder + " was not rendered: charts are not run", name);
        }
        Mapping source = SourceOverrides.merged(claim.source(), folder, name, repository);
        Deployed said = new Deployed(name, claim.namespace(), source, DirectoryFilter.of(source),
                List.of(new ArgoApplication(name, claim.spec(), settings)));
        List<Deployed> known = byFolder.computeIfAbsent(folder, path -> new ArrayList<>(1));
        for (int i = 0; i < known.size(); i++) {
            if (known.get(i).isSame(said)) {
                known.set(i, known.get(i).and(said));
                return;
            }
        }
        known.add(said);
    }

    private void count(ArgoClaim claim) {
        String folder = claim.folder();
        if (folder != null && !folder.isEmpty() && !claim.isFound()) {
            own.count(claim.repoUrl(), claim.revision(), repository.isFolder(folder));
        }
    }

    /** The folders that Applications among some objects deploy. */
    List<ArgoSource> sources(List<KubeObject> objects) {
        List<ArgoSource> sources = new ArrayList<>(0);
        for (KubeObject object : objects) {
            if (object.group().equals("argoproj.io")) {
                claims(object).filter(ArgoClaim::selected).forEach(claim -> addSource(claim, sources));
            }
        }
        return sources;
    }

    private void addSource(ArgoClaim claim, List<ArgoSource> sources) {
        String folder = claim.folder();
        if (folder != null) {
            boolean missing = own.is(claim.repoUrl(), claim.revision(), folder) && !repository.isFolder(folder);
            sources.add(new ArgoSource(claim.owner(), new Located<>(folder, claim.path().text(), claim.path().place(), false), missing));
        }
    }

    /** What is said about exactly this folder: one for each way it is rendered. */
    List<Deployed> at(String folder) {
        return byFolder.getOrDefault(folder, List.of());
    }
}
