package dev.scalinglint.gate.footprint;

import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;

/**
 * A sum as far as its terms are known.
 *
 * @param known of the known terms; cores, bytes or a count
 * @param open  the terms that are unlimited or not known, and why, for people; never guessed
 */
public record Amount(BigDecimal known, Set<String> open) {
    public static final Amount NONE = new Amount(BigDecimal.ZERO, Set.of());

    public Amount {
        open = Set.copyOf(open);
    }

    static Amount of(long count) {
        return new Amount(BigDecimal.valueOf(count), Set.of());
    }

    static Amount open(String why) {
        return new Amount(BigDecimal.ZERO, Set.of(why));
    }

    Amount plus(Amount other) {
        Set<String> both = new TreeSet<>(open);
        both.addAll(other.open);
        return new Amount(known.add(other.known), both);
    }

    /** Whether all of it is known. */
    public boolean isWhole() {
        return open.isEmpty();
    }

    /** Whether it comes to the same, whatever the scale of its number. */
    boolean isSameAs(Amount other) {
        return known.compareTo(other.known) == 0 && open.equals(other.open);
    }
}
