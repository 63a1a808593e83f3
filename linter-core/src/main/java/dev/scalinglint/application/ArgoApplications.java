package dev.scalinglint.application;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.SourceFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The folders that Argo CD deploys, by path (domain.md 6.1). A source whose path exists here is taken to mean this tree, unless the tree is
 * known to be a checkout of another repository.
 */
final class ArgoApplications {
    /** What is said when nothing is known of Argo CD. */
    static final ArgoApplications NONE = new ArgoApplications();

    private static final String SETTINGS = "argocd-cm";
    private static final Set<String> USUAL_BRANCHES = Set.of("", "HEAD", "main", "master");

    private final Map<String, List<Deployed>> byFolder = new TreeMap<>();
    private final Map<Place, List<ArgoSource>> sources = new HashMap<>();

    private ArgoApplications() {}

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
        if (said.isEmpty()) {
            return NONE;
        }
        List<KubeObject> objects = said.stream().flatMap(file -> repository.objects(file).stream()).toList();
        OwnRepository own = new OwnRepository(repository);
        ApplicationSetRows rows = new ApplicationSetRows(new GitGenerator(all, repository, own::mayBe));
        List<ArgoClaim> claims = new ArrayList<>();
        objects.forEach(object -> ArgoClaim.of(object, rows).stream().filter(claim -> own.mayBe(claim.repoUrl())).forEach(claims::add));
        ArgoApplications applications = new ArgoApplications();
        applications.deploy(claims, settings(objects), repository);
        applications.count(claims, own, repository);
        return applications;
    }

    private static @Nullable Mapping settings(List<KubeObject> objects) {
        return objects.stream().filter(object -> object.is("", "ConfigMap") && object.name().value().equals(SETTINGS))
                .map(object -> object.body().mapping("data")).filter(java.util.Objects::nonNull).findFirst().orElse(null);
    }

    /** What generators leave out still says where a folder is meant to go, where nothing else does. */
    private void deploy(List<ArgoClaim> claims, @Nullable Mapping settings, Repository repository) {
        for (boolean selected : new boolean[] {true, false}) {
            for (ArgoClaim claim : claims) {
                String folder = claim.folder();
                if (claim.selected() == selected && folder != null && !folder.isEmpty() && repository.isFolder(folder)
                        && (selected || !byFolder.containsKey(folder))) {
                    add(folder, claim, settings, repository);
                }
            }
        }
    }

    private void add(String folder, ArgoClaim claim, @Nullable Mapping settings, Repository repository) {
        String name = claim.name();
        if (repository.file(folder, "Chart.yaml") != null && repository.kustomization(folder) == null) {
            repository.problems().notRendered(claim.path().place(), "the chart " + folder + " was not rendered: charts are not run", name);
        }
        Deployed said = new Deployed(name, claim.namespace(), SourceOverrides.merged(claim.source(), folder, name, repository),
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

    private void count(List<ArgoClaim> claims, OwnRepository own, Repository repository) {
        Map<String, Set<String>> branches = new HashMap<>();
        for (ArgoClaim claim : claims) {
            String folder = claim.folder();
            if (folder != null && !folder.isEmpty() && claim.selected()) {
                boolean isHere = repository.isFolder(folder);
                own.count(claim.repoUrl(), isHere);
                if (isHere) {
                    branches.computeIfAbsent(OwnRepository.normalized(claim.repoUrl()), url -> new HashSet<>()).add(claim.revision());
                }
            }
        }
        for (ArgoClaim claim : claims) {
            String folder = claim.folder();
            if (folder != null && claim.selected()) {
                boolean here = USUAL_BRANCHES.contains(claim.revision())
                        || branches.getOrDefault(OwnRepository.normalized(claim.repoUrl()), Set.of()).contains(claim.revision());
                boolean missing = here && own.is(claim.repoUrl()) && !repository.isFolder(folder);
                Located<String> path = new Located<>(folder, claim.path().text(), claim.path().place(), false);
                sources.computeIfAbsent(claim.owner().place(), place -> new ArrayList<>(1)).add(new ArgoSource(claim.owner(), path, missing));
            }
        }
    }

    /** The folders that Applications among some objects deploy. */
    List<ArgoSource> sources(List<KubeObject> objects) {
        return sources.isEmpty() ? List.of() : objects.stream().filter(object -> object.group().equals("argoproj.io"))
                .flatMap(object -> sources.getOrDefault(object.place(), List.of()).stream()).toList();
    }

    /** What is said about exactly this folder: one for each way it is rendered. */
    List<Deployed> at(String folder) {
        return byFolder.getOrDefault(folder, List.of());
    }
}
