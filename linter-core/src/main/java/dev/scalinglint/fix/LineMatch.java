package dev.scalinglint.fix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Which lines of one text became which of another: the shortest edit script, by Myers' greedy search with a bound. */
final class LineMatch {
    /** Where texts differ in more lines than this, everything between their common ends counts as changed. */
    private static final int MOST = 500;

    interface Maker<T> {
        T make(int from, int to, int newFrom, int newTo);
    }

    private LineMatch() {}

    /** The changed ranges in order, none touching the next. */
    static <T> List<T> of(List<String> before, List<String> after, Maker<T> maker) {
        int start = 0;
        while (start < before.size() && start < after.size() && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = before.size();
        int newEnd = after.size();
        while (end > start && newEnd > start && before.get(end - 1).equals(after.get(newEnd - 1))) {
            end--;
            newEnd--;
        }
        List<int[]> matches = matches(before.subList(start, end), after.subList(start, newEnd));
        List<T> changes = new ArrayList<>();
        int from = 0;
        int newFrom = 0;
        matches.add(new int[] {end - start, newEnd - start});
        for (int[] match : matches) {
            if (match[0] > from || match[1] > newFrom) {
                changes.add(maker.make(start + from, start + match[0], start + newFrom, start + match[1]));
            }
            from = match[0] + 1;
            newFrom = match[1] + 1;
        }
        return changes;
    }

    /** Pairs of equal lines, in order. */
    private static List<int[]> matches(List<String> a, List<String> b) {
        int most = Math.min(a.size() + b.size(), MOST);
        int[] reach = new int[2 * most + 3];
        List<int[]> history = new ArrayList<>();
        for (int d = 0; d <= most; d++) {
            history.add(reach.clone());
            for (int k = -d; k <= d; k += 2) {
                boolean down = k == -d || k != d && reach[most + k] < reach[most + k + 2];
                int x = down ? reach[most + k + 2] : reach[most + k] + 1;
                while (x < a.size() && x - k < b.size() && a.get(x).equals(b.get(x - k))) {
                    x++;
                }
                reach[most + k + 1] = x;
                if (x >= a.size() && x - k >= b.size()) {
                    return back(history, most, a.size(), b.size());
                }
            }
        }
        return new ArrayList<>();
    }

    private static List<int[]> back(List<int[]> history, int most, int length, int newLength) {
        List<int[]> matches = new ArrayList<>();
        int x = length;
        int y = newLength;
        for (int d = history.size() - 1; d >= 0; d--) {
            int[] reach = history.get(d);
            int k = x - y;
            boolean down = k == -d || k != d && reach[most + k] < reach[most + k + 2];
            int previous = down ? k + 1 : k - 1;
            int fromX = d == 0 ? 0 : reach[most + previous + 1];
            int fromY = d == 0 ? 0 : fromX - previous;
            while (x > fromX && y > fromY && x > 0 && y > 0) {
                matches.add(new int[] {--x, --y});
            }
            x = fromX;
            y = fromY;
        }
        Collections.reverse(matches);
        return matches;
    }
}
