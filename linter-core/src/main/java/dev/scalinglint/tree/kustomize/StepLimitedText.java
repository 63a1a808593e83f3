package dev.scalinglint.tree.kustomize;

import java.util.regex.PatternSyntaxException;

/**
 * A text that lets a regular expression look at it only so often: a stranger's expression must not keep us busy for
 * ever.
 */
final class StepLimitedText implements CharSequence {
    private static final int LOOKS = 100_000;

    private final CharSequence text;
    private int looks;

    StepLimitedText(CharSequence text) {
        this.text = text;
    }

    @Override
    public char charAt(int index) {
        if (++looks > LOOKS) {
            throw new PatternSyntaxException("takes too long to match", "", -1);
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
