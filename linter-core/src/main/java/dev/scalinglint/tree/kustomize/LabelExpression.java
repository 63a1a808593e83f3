package dev.scalinglint.tree.kustomize;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** A label selector in its text form: {@code a=b,c!=d,e in (x,y),f notin (z),g,!h}. Its values are no patterns. */
record LabelExpression(List<Term> terms) {
    private static final Pattern TERM = Pattern.compile("\\s*+(!?)\\s*+([\\w./-]++)\\s*+"
            + "(?:(==|=|!=|>|<)\\s*+([^,()\\s]*+)|(?<=\\s)(in|notin)\\s*+\\(([^()]*+)\\))?\\s*+(?:,|$)");
    private static final Pattern VALUE = Pattern.compile("(?:[A-Za-z0-9](?:[\\w.-]{0,61}[A-Za-z0-9])?)?");
    private static final Pattern KEY =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?/)?[A-Za-z0-9](?:[\\w.-]{0,61}[A-Za-z0-9])?");

    /**
     * One condition.
     *
     * @param operator {@code =}, {@code !=}, {@code in}, {@code notin}, {@code exists} or {@code !}; {@code <} and
     * {@code >} compare
     */
    record Term(String key, String operator, List<String> values) {
        boolean matches(@Nullable Located<String> label) {
            boolean in = label != null && values.contains(label.value());
            return switch (operator) {
                case "exists" -> label != null;
                case "!" -> label == null;
                case "!=", "notin" -> !in;
                case "<", ">" -> label != null && compares(label.value());
                default -> in;
            };
        }

        private boolean compares(String value) {
            try {
                int order = Long.compare(Long.parseLong(value), Long.parseLong(values.get(0)));
                return operator.equals("<") ? order < 0 : order > 0;
            } catch (NumberFormatException e) {
                return false;
            }
        }
    }

    /** @throws PatternSyntaxException if it is none */
    static LabelExpression of(String text) {
        List<Term> terms = new ArrayList<>();
        Matcher matcher = TERM.matcher(text);
        boolean done = text.isBlank();
        while (!done) {
            if (!matcher.lookingAt()) {
                throw refused(text, "this is no label selector; write key=value, key!=value, key in (a, b) or key");
            }
            terms.add(term(matcher, text));
            done = matcher.end() == text.length();
            matcher.region(matcher.end(), text.length());
        }
        return new LabelExpression(terms);
    }

    private static Term term(Matcher matcher, String text) {
        List<String> values = matcher.group(3) != null
                ? List.of(matcher.group(4))
                : matcher.group(5) == null
                        ? List.of()
                        : Arrays.stream(matcher.group(6).split(",", -1)).map(String::strip).toList();
        for (String value : values) {
            if (!VALUE.matcher(value).matches()) {
                throw refused(text, value
                        + " is no label value: a label selector knows no patterns, only whole values");
            }
        }
        if (!KEY.matcher(matcher.group(2)).matches()) {
            throw refused(text, matcher.group(2) + " is no label key");
        }
        String operator = matcher.group(3) != null
                ? matcher.group(3)
                : matcher.group(5) != null
                        ? matcher.group(5)
                        : matcher.group(1).isEmpty() ? "exists" : "!";
        return new Term(matcher.group(2), operator, values);
    }

    private static PatternSyntaxException refused(String text, String why) {
        return new PatternSyntaxException(why, text, -1);
    }

    boolean matches(Mapping labels) {
        return terms.stream().allMatch(term -> term.matches(labels.text(term.key())));
    }
}
