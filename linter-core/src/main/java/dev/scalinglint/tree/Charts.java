package dev.scalinglint.tree;

import dev.scalinglint.source.SourceFile;
import dev.scalinglint.tree.files.Repository;
import dev.scalinglint.tree.kustomize.KustomizePaths;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Helm charts: folders with a {@code Chart.yaml}. Their templates are no YAML and nothing is rendered, so they are
 * passed over.
 */
final class Charts {
    private static final Set<String> OF_CHART = Set.of("templates", "charts", "crds", "ci", "tests");

    private final Repository repository;
    private final Map<String, Optional<String>> byFolder = new HashMap<>();

    Charts(Repository repository) {
        this.repository = repository;
    }

    /** Whether a file is part of a chart: its own description and values, and what its known folders hold. */
    boolean hold(SourceFile file) {
        return chartOf(file.folder()) != null;
    }

    private @Nullable String chartOf(String folder) {
        Optional<String> chart = byFolder.get(folder);
        if (chart == null) {
            chart = Optional.ofNullable(isChart(folder) ? folder : enclosing(folder));
            byFolder.put(folder, chart);
        }
        return chart.orElse(null);
    }

    private @Nullable String enclosing(String folder) {
        String at = folder;
        for (String above = KustomizePaths.parent(at); above != null; above = KustomizePaths.parent(at)) {
            if (OF_CHART.contains(at.substring(at.lastIndexOf('/') + 1)) && isChart(above)) {
                return above;
            }
            at = above;
        }
        return null;
    }

    /** A kustomization in the chart's folder rules instead, as it does for Argo CD (facts 6.2). */
    private boolean isChart(String folder) {
        return repository.file(folder, "Chart.yaml") != null && repository.kustomization(folder) == null;
    }

    /**
     * One sentence about all charts that some files are part of, but for subcharts and those that are reported; null
     * when there are none.
     */
    @Nullable
    String notice(Collection<SourceFile> files, Predicate<String> isReported) {
        List<String> charts = files.stream().map(file -> chartOf(file.folder())).filter(Objects::nonNull).distinct()
                .filter(chart -> !isReported.test(chart) && enclosing(chart) == null)
                .map(chart -> chart.isEmpty() ? "." : chart).sorted().toList();
        if (charts.isEmpty()) {
            return null;
        }
        return charts.size() == 1
                ? "chart " + charts.get(0) + " was not rendered: its templates are not linted"
                : charts.size() + " charts were not rendered: their templates are not linted ("
                        + String.join(", ", charts.subList(0, Math.min(3, charts.size())))
                        + (charts.size() > 3 ? ", …)" : ")");
    }
}
