package dev.scalinglint.gate.footprint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One amount that is another in the head than in the base.
 *
 * @param application null in a total, and for what has no application
 */
public record FootprintChange(@Nullable String application, ScaleLevel level, Measure measure, Amount before,
        Amount after) {
    private static final int NAMED = 3;

    /** {@code at full scale: cpu requested 12 → 36 cores}, with what is counted in one and not in the other. */
    public String sentence() {
        return level.words() + ": " + what();
    }

    /** The sentence without its level. */
    public String what() {
        BigDecimal largest = before.known().max(after.known());
        List<String> open = notCountedOfOne();
        String unit = measure.unit(largest);
        // The unit once, after the last number that there is.
        String was = text(before, largest) + (isKnown(after) ? "" : isKnown(before) ? unit : "");
        String sentence = measure.words() + " " + was + " → " + text(after, largest) + (isKnown(after) ? unit : "")
                + (open.isEmpty() ? "" : " (not counted: " + String.join(", ", open) + ")");
        // Names are a stranger's text: none may end a line of a report.
        return sentence.replaceAll("\\p{Cc}+", " ");
    }

    /** What is open before and after says nothing of the change: {@code or more} is enough. */
    private List<String> notCountedOfOne() {
        Set<String> open = new TreeSet<>(before.open());
        open.addAll(after.open());
        open.removeIf(why -> before.open().contains(why) && after.open().contains(why));
        List<String> named = new ArrayList<>(open);
        int left = named.size() - NAMED;
        if (left > 0) {
            named.subList(NAMED, named.size()).clear();
            named.add("and " + left + " more");
        }
        return named;
    }

    private String text(Amount amount, BigDecimal largest) {
        return !isKnown(amount)
                ? "unknown"
                : measure.number(amount.known(), largest) + (amount.isWhole() ? "" : " or more");
    }

    /** Where nothing is known there is no number to tell. */
    private static boolean isKnown(Amount amount) {
        return amount.isWhole() || amount.known().signum() != 0;
    }
}
