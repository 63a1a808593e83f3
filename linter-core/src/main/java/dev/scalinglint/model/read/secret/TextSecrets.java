package dev.scalinglint.model.read.secret;

import dev.scalinglint.model.PlainSecret.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Secrets within a longer text: a URL, a connection string, a command line, a configuration file. */
final class TextSecrets {
    /**
     * @param name  what it is given to
     * @param start index of that name in the text; for a URL, of its scheme; for a login without one, of the whole
     */
    record Found(String name, int start, int end, Kind kind) {}

    private TextSecrets() {}

    /** @param named what a value is by the name that it is given to */
    static List<Found> in(String text, BiFunction<String, String, SecretValue> named) {
        List<Found> found = new ArrayList<>(0);
        if (mayHoldLogin(text)) {
            urls(text, found);
            dsns(text, found);
        }
        if (text.length() > 6 && SecretName.mayBeIn(text)) {
            boolean isFile = text.indexOf('\n') >= 0;
            assigned(Form.ASSIGNED, text, isFile, named, found);
            assigned(Form.FLAG, text, isFile, named, found);
        }
        return found;
    }

    /** Whether a login may stand before the name of a server. False is certain, true is not. */
    static boolean mayHoldLogin(String text) {
        return text.indexOf('@') > 0 && (text.contains("://") || text.contains("@tcp") || text.contains("@unix("));
    }

    private static void urls(String text, List<Found> found) {
        for (Matcher url = Form.URL.matcher(text); url.find();) {
            String password = url.group(3);
            if (isWritten(text, url.start(), password)) {
                SecretValue value = SecretValue.isPlaceholder(password) ? SecretValue.PLACEHOLDER : SecretValue.PLAIN;
                found.add(new Found("the URL " + url.group(1) + "://", url.start(), url.start() + url.group(1).length(),
                        value == SecretValue.PLAIN ? Kind.URL : Kind.PLACEHOLDER));
            }
        }
        for (Matcher url = Form.SENTRY.matcher(text); url.find();) {
            Kind kind = SecretValue.isPlaceholder(url.group(2)) ? Kind.PLACEHOLDER : Kind.PUBLIC_KEY;
            found.add(new Found("the Sentry DSN", url.start(), url.end(1), kind));
        }
    }

    private static void dsns(String text, List<Found> found) {
        for (Matcher dsn = Form.GO.matcher(text); dsn.find();) {
            if (isWritten(text, dsn.start(), dsn.group(1))) {
                found.add(new Found("the MySQL DSN", dsn.start(), dsn.start(), SecretValue.isPlaceholder(dsn.group(1)) ? Kind.PLACEHOLDER : Kind.URL));
            }
        }
    }

    /** Whether a password stands there, and no pattern of one nor what is put in its stead. */
    private static boolean isWritten(String text, int at, String password) {
        return !isComment(text, at) && !password.matches(".*[\\[\\]\\\\(){}].*|%s") && !SecretValue.isFilledIn(password);
    }

    private static void assigned(Pattern pattern, String text, boolean isFile, BiFunction<String, String, SecretValue> named, List<Found> found) {
        for (Matcher pair = pattern.matcher(text); pair.find();) {
            String value = pair.group(2) != null ? pair.group(2) : pair.group(3) != null ? pair.group(3) : pair.group(4);
            SecretValue kind = isComment(text, pair.start()) || isFile && !isLiteral(value) || mayBeCode(value)
                    ? SecretValue.NONE : named.apply(pair.group(1), value);
            if (kind != SecretValue.NONE) {
                found.add(new Found(pair.group(1), pair.start(1), pair.end(1), kind == SecretValue.PLAIN ? Kind.VALUE : Kind.PLACEHOLDER));
            }
        }
    }

    /** In a file or a script, a word is more often a type, a variable, an object's name or prose than a secret. */
    private static boolean isLiteral(String value) {
        return value.length() >= 4 && !SecretValue.isName(value) && value.chars().anyMatch(c -> !Character.isLetter(c) && c != '.' && c != '_' && c != ' ');
    }

    private static boolean mayBeCode(String value) {
        return value.chars().anyMatch(c -> "()[]{}$ \\".indexOf(c) >= 0) || value.startsWith("=") || value.startsWith("!")
                || value.startsWith("<") && value.indexOf('>') < 0;
    }

    private static boolean isComment(String text, int at) {
        int line = text.lastIndexOf('\n', at) + 1;
        while (line < at && Character.isWhitespace(text.charAt(line))) {
            line++;
        }
        return line < text.length() && (text.charAt(line) == '#' || text.charAt(line) == ';' || text.startsWith("//", line) || text.charAt(line) == '*');
    }

    /** Compiled when the first text may hold one: most runs have none. */
    private static final class Form {
        static final Pattern URL = Pattern.compile("([A-Za-z][\\w+.-]*)://(\\$\\([^)]*\\)|\\$\\{[^}]*}|[^/:@\\s\"'`]*):([^@\\s\"'`/]+)@");
        static final Pattern GO = Pattern.compile("(?<![^\\s\"'`=,;])(?:\\$\\([^)]*\\)|\\$\\{[^}]*}|[^:@/=,;\\s\"'`]+):(?!//)([^\\s\"'`]{1,200}?)@(?:tcp[46]?|unix)\\(");
        static final Pattern SENTRY = Pattern.compile("(https?)://(?=[0-9a-fA-F]{8,}@|\\w+@[\\w.-]*sentry)(\\w+)@[\\w.-]+/\\d+");
        static final Pattern ASSIGNED = Pattern.compile("(?<![\\w.$/{-])(--?[A-Za-z][\\w.-]*+|[A-Za-z_][\\w.-]*+)"
                + "(?:[\"']?[ \\t]*=[ \\t]*|[\"']?[ \\t]*:(?=\\s)[ \\t]*|[\"'][ \\t]*:)"
                + "(?:\"([^\"\\n]*)\"|'([^'\\n]*)'|([^\\s;,&|\"'`]+))");
        static final Pattern FLAG = Pattern.compile("(?<!\\S)(--[A-Za-z][\\w.-]*+)[ \\t]+(?:\"([^\"\\n]*)\"|'([^'\\n]*)'|([^\\s;&|\"'`-]\\S*))");

        private Form() {}
    }
}
