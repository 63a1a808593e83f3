package dev.scalinglint.tree.argocd;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.tree.files.Identity;
import dev.scalinglint.tree.files.Problems;
import dev.scalinglint.tree.files.Repository;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folders that Argo CD deploys, by path (facts 6.1). A source whose path exists here is taken to mean this tree,
 * unless the tree is known to be a checkout of another repository.
 */
public final class ArgoApplications {
    private static final String SETTINGS = "argocd-cm";

    private final Map<String, List<Deployed>> byFolder = new TreeMap<>();
    private final Repository repository;
    private final Problems problems;
    private final OwnRepository own;
    private final GitGenerator git;
    private final SetCosts costs = new SetCosts();

    private ArgoApplications(Collection<SourceFile> all, Repository repository, Problems problems) {
        this.repository = repository;
        this.problems = problems;
        this.own = new OwnRepository(repository);
        this.git = new GitGenerator(all, repository, own::mayBe);
    }

    public static boolean concerns(Identity identity) {
        return switch (identity.kind()) {
            case "Application", "ApplicationSet" -> identity.group().equals("argoproj.io");
            case "ConfigMap" -> identity.name().equals(SETTINGS);
            default -> false;
        };
    }

    /**
     * @param objects Applications, ApplicationSets and Argo CD's settings, in order: the first to claim a folder names
     *                it
     * @param all     what generators may find
     * @param problems is told what is refused or not resolved
     */
    public static ArgoApplications of(List<KubeObject> objects, Collection<SourceFile> all, Repository repository,
            Problems problems) {
        ArgoApplications applications = new ArgoApplications(all, repository, problems);
        List<ArgoClaim> claims = objects.stream().flatMap(applications::claims).toList();
        applications.deploy(claims, settings(objects));
        Map<KubeObject, Boolean> found = new IdentityHashMap<>();
        claims.stream().filter(ArgoClaim::selected).filter(
                claim -> !found.computeIfAbsent(claim.owner(), ArgoClaim::isFound))
                .forEach(applications::count);
        return applications;
    }

    private Stream<ArgoClaim> claims(KubeObject object) {
        return all(object).filter(claim -> own.mayBe(claim.repoUrl()));
    }

    private Stream<ArgoClaim> all(KubeObject object) {
        if (object.is("argoproj.io", "Application")) {
            return ArgoClaim.of(object).stream();
        } else if (!object.is("argoproj.io", "ApplicationSet")) {
            return Stream.empty();
        }
        TemplateFilling filling = new TemplateFilling(object, repository.limits(), costs, problems);
        return new ApplicationSet(object, git, filling, own::mayBe).applications().stream()
                .flatMap(made -> ArgoClaim.of(object, made).stream());
    }

    private static @Nullable Mapping settings(List<KubeObject> objects) {
        return objects.stream().filter(object -> object.is("", "ConfigMap") && object.name().value().equals(SETTINGS))
                .map(object -> object.body().mapping("data")).filter(java.util.Objects::nonNull).findFirst()
                .orElse(null);
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
        Mapping source = SourceOverrides.merged(claim.source(), folder, name, repository);
        ArgoTool.check(claim, source, folder, repository, problems);
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
        if (folder != null && !folder.isEmpty()) {
            own.count(claim.repoUrl(), claim.revision(), repository.isFolder(folder));
        }
    }

    /** The folders that Applications among some objects deploy. */
    public List<ArgoSource> sources(List<KubeObject> objects) {
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
        String known = folder == null ? claim.knownFolder() : null;
        if (known != null && own.is(claim.repoUrl(), claim.revision(), known) && !repository.isFolder(known)) {
            sources.add(new ArgoSource(claim.owner(), new Located<>(known + "/…", claim.path().text(),
                    claim.path().place(), false), true));
        } else if (folder != null) {
            boolean missing = own.is(claim.repoUrl(), claim.revision(), folder) && !repository.isFolder(folder);
            sources.add(new ArgoSource(claim.owner(),
                    new Located<>(folder, claim.path().text(), claim.path().place(), false), missing));
        }
    }

    /** What is said about exactly this folder: one for each way it is rendered. */
    public List<Deployed> at(String folder) {
        return byFolder.getOrDefault(folder, List.of());
    }

    public boolean isDeployed(String folder) {
        return byFolder.containsKey(folder);
    }

    /** Everything that is said about folders, in words: two that are equal come to the same. */
    String summary() {
        StringBuilder summary = new StringBuilder();
        byFolder.forEach((folder, said) -> said.forEach(
                one -> summary.append(folder).append('\0').append(one.summary()).append('\n')));
        return summary.toString();
    }
}
