package dev.scalinglint.gate.image;

import dev.scalinglint.model.ImageName;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which of two tags is the later version, where both are written as versions are. */
final class TagOrder {
    private static final Pattern VERSION = Pattern.compile("(v?)(\\d{1,20}(?:\\.\\d{1,20}){0,5})(\\D.*)?");
    private static final Comparator<String> NUMBER =
            Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder());

    private TagOrder() {}

    /** Of one repository, and the same but for the numbers. */
    static boolean isNewer(String before, String after) {
        ImageName was = ImageName.of(before);
        ImageName is = ImageName.of(after);
        if (was.tag() == null || is.tag() == null || !was.repository().equals(is.repository())) {
            return false;
        }
        Matcher old = VERSION.matcher(was.tag());
        Matcher later = VERSION.matcher(is.tag());
        return old.matches() && later.matches() && old.group(1).equals(later.group(1))
                && String.valueOf(old.group(3)).equals(String.valueOf(later.group(3)))
                && isHigher(old.group(2).split("\\."), later.group(2).split("\\."));
    }

    private static boolean isHigher(String[] before, String[] after) {
        for (int i = 0; i < Math.min(before.length, after.length); i++) {
            int order = NUMBER.compare(number(before[i]), number(after[i]));
            if (order != 0) {
                return order < 0;
            }
        }
        return after.length > before.length;
    }

    private static String number(String digits) {
        return digits.replaceFirst("^0+(?=.)", "");
    }
}
