package dev.scalinglint.gate.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Sections one below the other, no longer than may be. */
final class Page {
    /**
     * GitHub refuses comments of more than 65,536 characters; whoever posts one may add a mark by which to find it
     * again.
     */
    static final int MOST = 65_000;

    private final List<Section> sections = new ArrayList<>();

    /** Puts a section below the others; nothing, where it is empty. */
    void add(Section section) {
        if (!section.isEmpty()) {
            sections.add(section);
        }
    }

    /** At most {@link #MOST} characters, of which {@code intro} is the first. */
    String text(String intro) {
        List<Section> byImportance =
                sections.stream().sorted(Comparator.comparingInt(Section::rank)).toList();
        int room = MOST - intro.length() - sections.stream().mapToInt(Section::frame).sum();
        // Each has its share before the first takes what is left.
        int share = room / Math.max(1, sections.size());
        for (Section section : byImportance) {
            room -= section.fill(share);
        }
        for (Section section : byImportance) {
            room -= section.fill(room);
        }
        StringBuilder page = new StringBuilder(intro);
        sections.forEach(section -> page.append(section.text()));
        return page.toString();
    }
}
