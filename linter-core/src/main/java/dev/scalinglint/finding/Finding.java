package dev.scalinglint.finding;

import dev.scalinglint.source.Place;
import dev.scalinglint.source.SecretText;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One fault, in one place. What a report shows.
 *
 * @param rule        id of the rule, {@code group/fault}
 * @param message     one line for people; never carries a secret value
 * @param object      what it is about; null for findings about a file as a whole
 * @param application the application the object belongs to; null when it belongs to none
 * @param help        where the rule's page is; null when it has none
 * @param fixable     what may be done about it; null when nothing can be
 */
public record Finding(String rule, Severity severity, String message, Place place,
        @Nullable ObjectRef object, @Nullable String application, @Nullable String help, @Nullable Fixable fixable) {

    /** One that no text edit puts right. */
    public Finding(String rule, Severity severity, String message, Place place,
            @Nullable ObjectRef object, @Nullable String application, @Nullable String help) {
        this(rule, severity, message, place, object, application, help, null);
    }

    /** What puts it right; null when nothing is known to. */
    public @Nullable Fix fix() {
        return fixable == null ? null : fixable.fix();
    }

    /** This finding with something else to be done about it. */
    public Finding with(@Nullable Fixable other) {
        return new Finding(rule, severity, message, place, object, application, help, other);
    }

    /** File, line, column, rule, message, application: the order of every report. */
    public static final Comparator<Finding> ORDER = Finding::compare;

    /** By hand: the JVM makes each of {@link Comparator}'s combinators anew at every start, which a short run feels. */
    private static int compare(Finding a, Finding b) {
        int order = a.place.file().path().compareTo(b.place.file().path());
        order = order != 0 ? order : Integer.compare(a.place.line(), b.place.line());
        order = order != 0 ? order : Integer.compare(a.place.column(), b.place.column());
        order = order != 0 ? order : a.rule.compareTo(b.rule);
        order = order != 0 ? order : a.message.compareTo(b.message);
        return order != 0
                ? order
                : Objects.requireNonNullElse(a.application, "")
                        .compareTo(Objects.requireNonNullElse(b.application, ""));
    }

    private static final int LONGEST = 1_000;

    /** A message quotes what a stranger wrote: it must neither end a line of a report nor fill it. */
    public Finding {
        message = SecretText.masked(message);
        message = message.length() > LONGEST ? message.substring(0, LONGEST) + "…" : message;
        if (message.chars().anyMatch(Character::isISOControl)) {
            message = message.replaceAll("\\p{Cc}+", " ");
        }
    }
}
