package dev.scalinglint.source;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where on a line of somebody's file a secret may begin. It judges by names alone, and rather hides too much: an
 * excerpt is shown in public build logs.
 */
public final class SecretText {
    private static final List<String> WORDS =
            List.of("password", "passwd", "passphrase", "pwd", "secret", "token", "apikey", "accesskey",
                    "privatekey", "secretkey", "signingkey", "encryptionkey", "masterkey", "accountkey", "authkey",
                    "storagekey", "credential",
                    "authorization", "basicauth", "htpasswd", "cookie", "lastappliedconfiguration");

    /** One of these is in every word and in every short name. */
    private static final List<String> ROOTS = List.of("pass", "pwd", "secret", "token", "key", "credential", "dsn",
            "auth", "cookie", "htpasswd", "lastapplied");

    /** The same for names that are too short to be looked for within a word. */
    private static final Pattern SHORT = Pattern.compile("pass\\d*$|(?:^|[_.-])(?:pass|dsn)\\d*(?:$|[_.-])");
    /** What a name may end in and then only tells where a secret is. */
    private static final List<String> ADDRESSES =
            List.of("name", "ref", "dir", "path", "file", "mount", "mounts", "url", "version");

    /** A name and the mark that sets it apart from its value; a part of a path is none. */
    private static final Pattern NAME = Pattern.compile("(?<![\\w./-])(?:"
            + "(--[\\w.-]++)(?:\\s*=|[\"']?,?\\s)" // --name=value and --name value, also as two items of a list
            + "|((?:[\\w.-]++/)?[\\w.-]++)(?:\\s*=" // an annotation's name has a prefix
            + "|[\"']\\s*:|\\s*:(?=\\s|$)" // "name": and name:, but not image:tag
            + "|[\"']?\\s*,(?=\\s*[\"']?value))" // {name: X, value: …}
            + ")\\s*");
    private static final Pattern SEPARATORS = Pattern.compile("[_.-]");
    /** A value that stands before its name: {value: X, name: Y}. */
    private static final Pattern VALUE_FIRST = Pattern.compile("\\bvalue[\"']?\\s*:\\s*"
            + "(?=(?:\"[^\"]*+\"|'[^']*+'|[^,}]*+)\\s*,\\s*[\"']?name[\"']?\\s*:\\s*[\"']?([\\w.-]++))");
    private static final Pattern ITEM = Pattern.compile("\\s*-\\s+[\"']?([^\\s\"'-][^\\s]*?)[\"']?\\s*");
    private static final Pattern LITERAL = Pattern.compile("(\\s*-\\s+[\"']?[\\w.-]++=).*");
    private static final Pattern FLAG_ITEM = Pattern.compile("\\s*-\\s+[\"']?(-[\\w-]+)[\"']?\\s*");
    private static final Pattern COMMENT = Pattern.compile(
            "(?i)(?:^|\\s)#.*?\\b(?:pass(?:word|wd|phrase)?|pwd|secret|token|credential|api.?key)s?\\b"
                    + "(?:\\s*(?:is|was|are|[:=]|->)\\s*|\\s+)(?=[\"']?[^\\s\\d]*\\d)");
    /** A name and its value in what a sentence quotes. */
    private static final Pattern QUOTED = Pattern.compile(
            "((?:(?<=\\s)|(?<='))['\"]?(?:export )?([\\w./-]++)[\"']?(?:=|: ))\\s*+['\"]?(?=\\S*\\d)[^\\s'\",}]{6,}+");
    private static final Pattern ENTRY = Pattern.compile("^([\\s-]*)[\"']?(name|value)[\"']?\\s*:\\s*(.*)$");

    private SecretText() {}

    /**
     * A value as it may be shown: cut where a secret may begin.
     *
     * @param before the name or flag that it belongs to, with the mark between them; {@code ""} for none
     */
    public static String hidden(String before, String value) {
        String line = before + value;
        int start = Math.max(start(line, () -> new Around(List.of(line), 0)), before.length());
        return start >= line.length() ? value : value.substring(0, start - before.length()) + "…";
    }

    /** Some lines of a file, the one in question among them. */
    public record Around(List<String> lines, int at) {}

    /**
     * The index in a line from which nothing may be shown; its length when all may.
     *
     * @param around asked only where the line is a value whose name stands on another
     */
    public static int start(String line, Supplier<Around> around) {
        if (line.contains("value")) {
            Matcher entry = ENTRY.matcher(line);
            if (entry.matches() && entry.group(2).equals("value")
                    && looksSecret(siblingName(around.get(), entry.group(1).length()))) {
                return entry.start(3);
            }
        }
        int start = SecretShape.start(line);
        if (mayName(line)) {
            start = Math.min(Math.min(start, afterSecretName(line)), Math.min(beforeSecretName(line), comment(line)));
        }
        if (line.indexOf('=') > 0 || line.indexOf(" #") > 0) {
            start = Math.min(start, besideName(line, around));
        }
        Matcher item = ITEM.matcher(line);
        return item.matches() && followsFlag(around.get()) ? Math.min(start, item.start(1)) : start;
    }

    /** What a note says behind a secret's name, and what a kustomization makes a Secret of. */
    private static int besideName(String line, Supplier<Around> around) {
        Matcher literal = LITERAL.matcher(line);
        if (literal.matches()) {
            return isGenerated(around.get()) ? literal.end(1) : line.length();
        }
        int note = line.indexOf(" #");
        Matcher entry = ENTRY.matcher(note < 0 ? "" : line.substring(0, note));
        return entry.matches() && looksSecret(entry.group(3).strip()) ? note + 2 : line.length();
    }

    /** Whether the list that an item stands in belongs to a generator of Secrets. */
    private static boolean isGenerated(Around around) {
        for (int i = around.at() - 1; i >= 0; i--) {
            String line = around.lines().get(i);
            if (line.startsWith("secretGenerator:")) {
                return true;
            }
            if (!line.isEmpty() && Character.isLetter(line.charAt(0))) {
                return false;
            }
        }
        return false;
    }

    /** Whether the item before, on the line above, is a flag that takes a password. */
    private static boolean followsFlag(Around around) {
        if (around.at() == 0) {
            return false;
        }
        Matcher flag = FLAG_ITEM.matcher(around.lines().get(around.at() - 1));
        return flag.matches() && (flag.group(1).equals("-a") || looksSecret(flag.group(1)));
    }

    /** In a note: behind a word for a secret something with digits, as words have none. */
    private static int comment(String line) {
        Matcher comment = COMMENT.matcher(line);
        return comment.find() ? comment.end() : line.length();
    }

    /** A sentence about a stranger's file with nothing of the secrets that addresses and headers in it carry. */
    public static String masked(String sentence) {
        String text = SecretShape.masked(sentence);
        return text.indexOf('=') < 0 && text.indexOf(": ") < 0
                ? text
                : QUOTED.matcher(text).replaceAll(pair -> Matcher.quoteReplacement(looksSecret(pair.group(2))
                        ? pair.group(1) + "***"
                        : pair.group()));
    }

    /**
     * Whether a name on the line can be a secret's. Nearly none can, and a look at letters is far cheaper than the
     * patterns.
     */
    public static boolean mayName(String line) {
        StringBuilder letters = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = Character.toLowerCase(line.charAt(i));
            if (c != '_' && c != '.' && c != '-') {
                letters.append(c);
            }
        }
        for (String root : ROOTS) {
            if (letters.indexOf(root) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static int afterSecretName(String line) {
        int start = line.length();
        for (Matcher name = NAME.matcher(line); start == line.length() && name.find();) {
            if (looksSecret(name.group(1) == null ? name.group(2) : name.group(1))
                    && !isHarmless(line.substring(name.end()))) {
                start = name.end();
            }
        }
        for (Pattern pattern : SecretShape.named()) {
            for (Matcher name = pattern.matcher(line); name.find() && name.end() < start;) {
                start = looksSecret(name.group(1)) && !isHarmless(line.substring(name.end())) ? name.end() : start;
            }
        }
        return start;
    }

    private static int beforeSecretName(String line) {
        for (Matcher value = VALUE_FIRST.matcher(line); value.find();) {
            if (looksSecret(value.group(1))) {
                return value.end();
            }
        }
        return line.length();
    }

    /**
     * The text after {@code name:} in the list item that the line belongs to, above or below it; {@code ""} when there
     * is none.
     */
    private static String siblingName(Around around, int column) {
        List<String> lines = around.lines();
        int at = around.at();
        for (int step : new int[] {-1, 1}) {
            for (int i = at; i >= 0 && i < lines.size(); i += step) {
                Matcher entry = ENTRY.matcher(lines.get(i));
                boolean sibling = entry.matches() && entry.group(1).length() == column;
                boolean itemStart =
                        lines.get(i).length() >= column && lines.get(i).substring(0, column).indexOf('-') >= 0;
                if (step == 1 && itemStart && i > at) {
                    break;
                }
                if (sibling && entry.group(2).equals("name")) {
                    return entry.group(3).replaceAll("[\"',]", " ").strip();
                }
                if (step == -1 && itemStart) {
                    break;
                }
            }
        }
        return "";
    }

    private static boolean looksSecret(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String plain = SEPARATORS.matcher(lower).replaceAll("");
        return (SHORT.matcher(lower).find() || WORDS.stream().anyMatch(plain::contains))
                && ADDRESSES.stream().noneMatch(plain::endsWith);
    }

    private static boolean isHarmless(String value) {
        String plain = value.strip();
        return plain.startsWith("true") || plain.startsWith("false")
                || plain.chars().noneMatch(Character::isLetterOrDigit);
    }
}
