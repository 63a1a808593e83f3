package dev.scalinglint.read.admission.keda;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A formula over triggers by name, in the language expr (v1.17): whether it certainly does not come to a number. */
final class Formula {
    private Formula() {}

    /** What a value is, as far as it can be told before it is known. */
    enum Type {
        FLOAT, INTEGER, BOOLEAN, TEXT, LIST, MAPPING, ANY;

        boolean isNumber() {
            return this == FLOAT || this == INTEGER || this == ANY;
        }

        boolean mayBe(Type other) {
            return this == other || this == ANY;
        }
    }

    /** What it does not compile for, as a clause. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refused(String why) {
            super(why, null, false, false);
        }
    }

    /** Something of the language that is not read here: nothing is said of it then. */
    static final class Unread extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unread() {
            super(null, null, false, false);
        }
    }

    /**
     * Why KEDA refuses it, as a clause; null when it does not, as far as can be told.
     *
     * @param names of the triggers that it may use
     */
    static @Nullable String problem(String formula, Set<String> names) {
        try {
            Type type = new FormulaParser(new FormulaTokens(formula), names).whole();
            return switch (type) {
                case BOOLEAN -> "comes to true or false, where a number is wanted: write condition ? one : other";
                case TEXT -> "comes to a text, where a number is wanted";
                case LIST, MAPPING -> "comes to several values, where a number is wanted";
                default -> null;
            };
        } catch (Refused refused) {
            return refused.getMessage();
        } catch (Unread unread) {
            return null;
        }
    }
}
