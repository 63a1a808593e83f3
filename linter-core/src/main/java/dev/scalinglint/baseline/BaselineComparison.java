package dev.scalinglint.baseline;

import dev.scalinglint.finding.Finding;
import dev.scalinglint.manifest.Located;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Which findings a baseline remembers. Every entry stands for one finding only, so that a second fault of the same kind
 * is told; those in the file that an entry names come first, then those of files that were moved.
 */
public final class BaselineComparison {
    private final Map<Finding, BaselineEntry> names;
    private final Map<Finding, BaselineEntry> known = new LinkedHashMap<>();
    private final List<Located<BaselineEntry>> left;

    /**
     * @param findings in the order of a report
     * @param gone     whether an entry's finding is certain not to be where it was, so that it may have moved
     */
    public BaselineComparison(Collection<Finding> findings, List<Located<BaselineEntry>> entries,
            Predicate<BaselineEntry> gone) {
        names = BaselineEntry.of(findings);
        List<Located<BaselineEntry>> unmatched = match(entries, UnaryOperator.identity());
        left = match(unmatched.stream().filter(entry -> gone.test(entry.value())).toList(), BaselineEntry::anywhere);
        unmatched.stream().filter(entry -> !gone.test(entry.value())).forEach(left::add);
    }

    /** Finds each entry a finding that nothing else answers for; returns those that stay without. */
    private List<Located<BaselineEntry>> match(List<Located<BaselineEntry>> entries,
            UnaryOperator<BaselineEntry> sense) {
        Map<BaselineEntry, Deque<Located<BaselineEntry>>> open = new HashMap<>();
        entries.forEach(
                entry -> open.computeIfAbsent(sense.apply(entry.value()), key -> new ArrayDeque<>()).add(entry));
        names.forEach((finding, name) -> {
            Deque<Located<BaselineEntry>> same = open.get(sense.apply(name));
            if (same != null && !same.isEmpty() && known.putIfAbsent(finding, name) == null) {
                same.remove();
            }
        });
        List<Located<BaselineEntry>> rest = new ArrayList<>();
        open.values().forEach(rest::addAll);
        return rest;
    }

    /** The findings that are remembered, and what is to be written for them: under the names of today. */
    public Map<Finding, BaselineEntry> known() {
        return known;
    }

    /** The entries that no finding answers to. */
    public List<Located<BaselineEntry>> left() {
        return left;
    }
}
