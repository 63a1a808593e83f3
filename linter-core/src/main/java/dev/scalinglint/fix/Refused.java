package dev.scalinglint.fix;

/** A change that the text as it stands does not allow; another way may. Costs nothing to throw. */
final class Refused extends RuntimeException {
    Refused(String why) {
        super(why, null, false, false);
    }
}
