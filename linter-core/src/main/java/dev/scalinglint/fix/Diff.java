package dev.scalinglint.fix;

/**
 * What fixes change in a file, to be printed.
 *
 * @param text   a unified diff, as {@code git apply} takes it; {@code ""} where nothing is shown
 * @param hidden how many changes are not shown, since their lines may hold a secret
 */
public record Diff(String text, int hidden) {
    /** A sentence about what is not shown; {@code ""} when all is. */
    public String note(String path) {
        return hidden == 0
                ? ""
                : path + ": " + hidden + (hidden == 1 ? " change is" : " changes are")
                        + " not shown, for the lines may hold a secret; --fix makes " + (hidden == 1 ? "it" : "them")
                        + " all the same";
    }
}
