package dev.scalinglint.suppression;

import dev.scalinglint.policy.NameGlob;
import dev.scalinglint.source.Place;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One request not to be told.
 *
 * @param rules  ids or globs
 * @param reason why; without one the request counts for nothing
 * @param until  last day it counts; null: for ever
 * @param place  where it is written
 * @param lines  lines of its file it is about, for a comment; null for an annotation, which is about an object
 */
public record Suppression(List<NameGlob> rules, @Nullable String reason, @Nullable LocalDate until, Place place,
        @Nullable Lines lines) {
    private static final String UNTIL = "until";
    /** Also what is no day, such as 2027-3-1: who writes that means one. */
    private static final Pattern DAY =
            Pattern.compile(UNTIL + "\\s++(\\d(?:[\\d./-]{0,18}\\d)?)[\\s\\]).]*+", Pattern.CASE_INSENSITIVE);

    /** First and last line, 1-based. */
    public record Lines(int first, int last) {}

    /** {@code RULE[, RULE]} and {@code reason [until YYYY-MM-DD]}; the reason may be missing. */
    static Suppression of(String rules, @Nullable String reason, Place place, @Nullable Lines lines) {
        List<NameGlob> globs = new ArrayList<>();
        for (String rule : rules.split("[,\\s]+")) {
            if (!rule.isBlank()) {
                globs.add(NameGlob.of(rule.strip()));
            }
        }
        String said = reason == null ? "" : reason.strip();
        LocalDate day = null;
        // Only the last "until" is looked at: a search would take the square of the length of a stranger's blanks.
        int last = lastUntil(said);
        Matcher until = DAY.matcher(said).region(last, said.length());
        if (until.matches()) {
            day = day(until.group(1));
            said = withoutOpening(said.substring(0, last));
        }
        return new Suppression(globs, said.isEmpty() ? null : said, day, place, lines);
    }

    private static int lastUntil(String text) {
        int last = text.length() - UNTIL.length();
        while (last > 0 && !text.regionMatches(true, last, UNTIL, 0, UNTIL.length())) {
            last--;
        }
        return Math.max(0, last);
    }

    private static String withoutOpening(String reason) {
        String said = reason.strip();
        return said.endsWith("[") || said.endsWith("(") ? said.substring(0, said.length() - 1).strip() : said;
    }

    /** An impossible day is long past: a typo must not silence for ever. */
    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (java.time.format.DateTimeParseException e) {
            return LocalDate.MIN;
        }
    }

    boolean names(String rule) {
        return !naming(rule).isEmpty();
    }

    /** Those of its rules and globs that mean this rule. */
    List<NameGlob> naming(String rule) {
        return rules.stream().filter(glob -> glob.matches(rule)).toList();
    }

    /** Everywhere on the same day: that of UTC, not that of whichever machine lints. */
    boolean expired() {
        return until != null && expired(LocalDate.now(ZoneOffset.UTC));
    }

    boolean expired(LocalDate today) {
        return until != null && today.isAfter(until);
    }

    boolean counts() {
        return reason != null && !expired();
    }

    /** As the request names them. */
    public String rulesText() {
        return String.join(", ", rules.stream().map(NameGlob::text).toList());
    }
}
