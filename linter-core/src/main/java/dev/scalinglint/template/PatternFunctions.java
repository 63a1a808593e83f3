package dev.scalinglint.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Sprig's functions over regular expressions, as far as Go's and Java's mean the same. */
final class PatternFunctions {
    /**
     * Characters, classes, groups, alternatives and repetitions; nothing possessive, no look-around, no references, no
     * properties.
     */
    private static final Pattern COMMON = Pattern.compile(
            "(?:[^\\\\\\[\\](){}*+?]|\\\\[dDwWsSbtnr.\\\\/\\-\\[\\](){}*+?^$|]|\\[\\^?[A-Za-z0-9_./: \\-]+]"
                    + "|\\((?:\\?:)?|\\)|(?:[*+?]|\\{\\d{1,3}(?:,\\d{0,3})?})\\??)*");
    private static final int LONGEST = 10_000;

    private PatternFunctions() {}

    static @Nullable Object call(String name, FunctionArguments given) {
        String plain = name.startsWith("must") ? "r" + name.substring(5) : name;
        if (plain.equals("regexQuoteMeta")) {
            return given.text(0).replaceAll("[\\\\.+*?()|\\[\\]{}^$]", "\\\\$0");
        }
        String text = given.text(1);
        if (name.equals("regexMatch") && !isValid(given.text(0))) {
            return false;
        }
        Matcher matcher = pattern(given.text(0), text).matcher(text);
        return switch (plain) {
            case "regexMatch" -> matcher.find();
            case "regexFind" -> matcher.find() ? matcher.group() : "";
            case "regexFindAll" -> all(matcher, given.integer(2));
            case "regexReplaceAll" -> matcher.replaceAll(replacement(given.text(2), matcher.groupCount()));
            case "regexReplaceAllLiteral" -> matcher.replaceAll(Matcher.quoteReplacement(given.text(2)));
            default -> split(matcher, text, given.integer(2));
        };
    }

    private static boolean isValid(String regex) {
        try {
            return Pattern.compile(regex) != null;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    private static Pattern pattern(String regex, String text) {
        if (!COMMON.matcher(regex).matches() || regex.contains("**") || regex.contains("++") || text.length() > LONGEST
                || text.indexOf('\n') >= 0) {
            throw new NotKnownException(-1, "the expression " + regex + " is not evaluated");
        }
        try {
            return Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            throw new RefusedException("error parsing regexp: " + e.getDescription());
        }
    }

    /** {@code $1} and {@code ${1}}; a number that is longer, a name and what is no group are the empty text to Go. */
    private static String replacement(String template, int groups) {
        StringBuilder result = new StringBuilder();
        Matcher reference = Pattern.compile("\\$(?:\\{(\\w+)}|(\\w+)|\\$)").matcher(template);
        int at = 0;
        while (reference.find()) {
            result.append(Matcher.quoteReplacement(template.substring(at, reference.start())));
            String name = reference.group(1) != null ? reference.group(1) : reference.group(2);
            if (name == null) {
                result.append("\\$");
            } else if (name.matches("\\d{1,4}") && Integer.parseInt(name) <= groups) {
                result.append("$").append(Integer.parseInt(name));
                if (reference.end() < template.length() && Character.isDigit(template.charAt(reference.end()))) {
                    throw new NotKnownException(-1, "a digit behind a reference is not evaluated");
                }
            }
            at = reference.end();
        }
        return result.append(Matcher.quoteReplacement(template.substring(at))).toString();
    }

    private static List<String> all(Matcher matcher, int most) {
        List<String> found = new ArrayList<>();
        while ((most < 0 || found.size() < most) && matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    private static List<String> split(Matcher matcher, String text, int most) {
        List<String> parts = new ArrayList<>();
        int at = 0;
        while ((most < 0 || parts.size() < most - 1) && matcher.find()) {
            if (matcher.end() == matcher.start()) {
                throw new NotKnownException(-1, "a text is split at nothing");
            }
            parts.add(text.substring(at, matcher.start()));
            at = matcher.end();
        }
        if (most != 0) {
            parts.add(text.substring(at));
        }
        return parts;
    }
}
