package dev.scalinglint.manifest.yaml;

import java.util.Arrays;

/** SnakeYAML counts code points, Java strings count chars. */
final class StringIndexes {
    /** For a text in which both are the same. */
    static final StringIndexes SAME = new StringIndexes(new int[0]);

    private final int[] wide;

    private StringIndexes(int[] wide) {
        this.wide = wide;
    }

    static StringIndexes of(String text) {
        int[] codePoints = text.codePoints().toArray();
        int[] wide = new int[codePoints.length];
        int count = 0;
        for (int i = 0; i < codePoints.length; i++) {
            if (Character.isSupplementaryCodePoint(codePoints[i])) {
                wide[count++] = i;
            }
        }
        return new StringIndexes(Arrays.copyOf(wide, count));
    }

    int of(int codePoint) {
        if (wide.length == 0) {
            return codePoint;
        }
        int found = Arrays.binarySearch(wide, codePoint);
        return codePoint + (found >= 0 ? found : -found - 1);
    }
}
