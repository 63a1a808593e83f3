package dev.scalinglint.benchmarks;

import java.util.List;
import java.util.Locale;

/**
 * What one more manifest costs as trees grow: the time beyond a single manifest's, shared among all.
 *
 * @param single seconds for one manifest, most of them the start of the JVM
 * @param sizes  manifests in each tree
 * @param taken  seconds for each
 */
record Growth(double single, List<Integer> sizes, List<Double> taken) {

    double microsEach(int i) {
        return (taken.get(i) - single) / sizes.get(i) * 1e6;
    }

    /** A row's cells: seconds, microseconds for each manifest, and that as a multiple of the smallest tree's. */
    String cells(int i) {
        return String.format(Locale.ROOT, " %.2f | %.0f | %.2f |", taken.get(i), microsEach(i),
                microsEach(i) / microsEach(0));
    }
}
