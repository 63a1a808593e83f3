package dev.scalinglint.gate.report;

import dev.scalinglint.report.Wording;
import java.util.ArrayList;
import java.util.List;

/** A part of a page, as many of whose rows are shown as there is room for. */
final class Section {
    /** For the line that says how many rows are left out. */
    private static final int LEFT_OUT = 120;

    private final int rank;
    private final String noun;
    private final String head;
    private final String foot;
    private final List<String> rows;
    private final boolean[] shown;

    /**
     * @param rank what gives way when there is little room: the highest first
     * @param noun of a row, for people
     * @param head before the rows
     * @param rows each with its line end, the most important first
     * @param foot after the rows
     */
    Section(int rank, String noun, String head, List<String> rows, String foot) {
        this.rank = rank;
        this.noun = noun;
        this.head = head;
        this.rows = List.copyOf(rows);
        this.foot = foot;
        this.shown = new boolean[rows.size()];
    }

    int rank() {
        return rank;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** What it takes whatever is shown of it. */
    int frame() {
        return head.length() + foot.length() + LEFT_OUT;
    }

    /** Shows more rows, and returns how many characters they take, at most {@code room}. */
    int fill(int room) {
        int taken = 0;
        for (int i = 0; i < shown.length; i++) {
            int length = rows.get(i).length();
            if (!shown[i] && taken + length <= room) {
                shown[i] = true;
                taken += length;
            }
        }
        return taken;
    }

    String text() {
        List<String> some = new ArrayList<>();
        for (int i = 0; i < shown.length; i++) {
            if (shown[i]) {
                some.add(rows.get(i));
            }
        }
        int left = rows.size() - some.size();
        return head + String.join("", some)
                + (left == 0 ? "" : "\n…and " + Wording.count(left, noun) + " more, for which there is no room here.\n")
                + foot;
    }
}
