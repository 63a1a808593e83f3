package dev.scalinglint.tree.argocd;

import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.tree.files.Problems;
import dev.scalinglint.tree.files.Repository;
import dev.scalinglint.tree.kustomize.Kustomization;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Argo CD makes manifests with: what the source names, else what the folder's files say (facts 6.2). */
final class ArgoTool {
    private static final List<String> NAMED = List.of("kustomize", "helm", "directory", "plugin");
    private static final String CHART = "Chart.yaml";

    private ArgoTool() {}

    /** Says where the tool cannot work on the folder, so that nothing is applied, and which charts are passed over. */
    static void check(ArgoClaim claim, Mapping source, String folder, Repository repository, Problems problems) {
        List<String> named = NAMED.stream().filter(tool -> source.mapping(tool) != null).toList();
        if (named.size() > 1) {
            refused(source.placeOf(named.get(1)), "a source is rendered by one tool, and this one names "
                    + String.join(" and ", named), claim, problems);
            return;
        }
        boolean kustomization = repository.kustomization(folder) != null;
        boolean chart = repository.file(folder, CHART) != null;
        String tool = named.isEmpty() ? "" : named.get(0);
        SourceFile like = tool.isEmpty() ? likeChart(folder, repository) : null;
        if (tool.equals("kustomize") && !kustomization) {
            refused(source.placeOf(tool), folder + " has no kustomization for these options", claim, problems);
        } else if (tool.equals("helm") && !chart) {
            refused(source.placeOf(tool), folder + " has no " + CHART + " for these options", claim, problems);
        } else if (like != null && !chart) {
            refused(Place.startOf(like), "a file whose name ends in " + CHART + " makes " + folder
                    + " a chart, and it has no " + CHART
                    + ": rename the file, or write directory: {recurse: false} into the Application's source", claim,
                    problems);
        } else if (tool.equals("plugin")) {
            problems.notRendered(source.placeOf(tool), "what a plugin makes of " + folder
                    + " is not known: plugins are not run", claim.name());
        } else if (chart && (like != null || tool.equals("helm")) && (!tool.isEmpty() || !kustomization)) {
            problems.notRendered(claim.path().place(), "the chart " + folder + " was not rendered: charts are not run",
                    claim.name());
        } else if (!kustomization || tool.equals("directory")) {
            sayPrograms(claim, folder, repository, problems);
        }
    }

    /** Says which programs in a plain folder, whose objects Argo CD would apply, are passed over. */
    private static void sayPrograms(ArgoClaim claim, String folder, Repository repository, Problems problems) {
        for (SourceFile file : repository.folder(folder)) {
            if (file.name().endsWith(".jsonnet")) {
                problems.notRendered(claim.path().place(), folder + "/" + file.name()
                        + " was not evaluated: Jsonnet is not run", claim.name());
            }
        }
    }

    /**
     * The file that makes a folder a chart: of those that say what it is the last one, in the order of their names,
     * counts.
     */
    private static @Nullable SourceFile likeChart(String folder, Repository repository) {
        SourceFile last = null;
        for (SourceFile file : repository.folder(folder)) {
            boolean isChart = file.name().endsWith(CHART);
            if (isChart || Kustomization.FILE_NAMES.contains(file.name())) {
                last = isChart ? file : null;
            }
        }
        return last;
    }

    private static void refused(Place place, String why, ArgoClaim claim, Problems problems) {
        problems.refused(place, "Argo CD does not render " + claim.name() + ": " + why, claim.name());
    }
}
