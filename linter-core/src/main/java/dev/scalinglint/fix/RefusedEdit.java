package dev.scalinglint.fix;

/** A change that the text as it stands does not allow; another way may. Costs nothing to throw. */
final class RefusedEdit extends RuntimeException {
    RefusedEdit(String why) {
        super(why, null, false, false);
    }
}
