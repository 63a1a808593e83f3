package dev.scalinglint.gate.control;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which way a control becomes looser. */
enum Sense {
    /** More of it loosens. */
    MORE,
    /** More of it than one loosens; whether there is one or none is another matter, as that of a unit's coming. */
    MORE_THAN_ONE,
    /** Less of it loosens; but so does the end of any bound. */
    LESS,
    /** No amount of it is looser than another. */
    NONE;

    @Nullable
    String words() {
        return this == NONE ? null : name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** An amount that nobody can tell, null, is neither more nor less. */
    Direction direction(@Nullable Double before, @Nullable Double after) {
        if (this == NONE || before == null || after == null) {
            return Direction.NEITHER;
        }
        if (this == MORE_THAN_ONE) {
            return MORE.direction(Math.max(1, before), Math.max(1, after));
        }
        boolean more = this == MORE || before.isInfinite() || after.isInfinite();
        int looser = more ? Double.compare(after, before) : Double.compare(before, after);
        return looser > 0 ? Direction.LOOSENS : looser < 0 ? Direction.TIGHTENS : Direction.NEITHER;
    }
}
