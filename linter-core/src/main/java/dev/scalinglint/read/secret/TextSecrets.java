package dev.scalinglint.read.secret;

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
        boolean mayHoldName = text.length() > 6 && SecretName.mayBeIn(text);
        if (!mayHoldName && !mayHoldLogin(text)) {
            return found;
        }
        NameContext around = new NameContext(text);
        if (mayHoldLogin(text)) {
            urls(text, around, found);
            dsns(text, around, found);
        }
        if (mayHoldName) {
            boolean isFile = text.indexOf('\n') >= 0;
            assigned(Form.ASSIGNED, text, around, isFile, named, found);
            assigned(Form.FLAG, text, around, isFile, named, found);
        }
        return found;
    }

    /** Whether a login may stand before the name of a server. False is certain, true is not. */
    static boolean mayHoldLogin(String text) {
        return text.indexOf('@') > 0 && (text.contains("://") || text.contains("@tcp") || text.contains("@unix("));
    }

    private static void urls(String text, NameContext around, List<Found> found) {
        for (Matcher url = Form.URL.matcher(text); url.find();) {
            String password = url.group(3);
            if (isWritten(around, url.start(), password)) {
                boolean standsIn = Placeholder.inLogin(url.group(2), password,
                        Form.HERE.matcher(text).region(url.end(), text.length()).lookingAt());
                found.add(new Found("the URL " + url.group(1) + "://", url.start(), url.start() + url.group(1).length(),
                        standsIn ? Kind.PLACEHOLDER : Kind.URL));
            }
        }
        for (Matcher url = Form.SENTRY.matcher(text); url.find();) {
            Kind kind = Placeholder.is(url.group(2)) ? Kind.PLACEHOLDER : Kind.PUBLIC_KEY;
            found.add(new Found("the Sentry DSN", url.start(), url.end(1), kind));
        }
    }

    private static void dsns(String text, NameContext around, List<Found> found) {
        for (Matcher dsn = Form.GO.matcher(text); dsn.find();) {
            if (isWritten(around, dsn.start(), dsn.group(2))) {
                boolean standsIn = Placeholder.inLogin(dsn.group(1), dsn.group(2),
                        Form.HERE.matcher(text).region(dsn.end(), text.length()).lookingAt());
                found.add(new Found("the MySQL DSN", dsn.start(), dsn.start(), standsIn ? Kind.PLACEHOLDER : Kind.URL));
            }
        }
    }

    /** Whether a password stands there, and no pattern of one nor what is put in its stead. */
    private static boolean isWritten(NameContext around, int at, String password) {
        return !around.isComment(at) && !Form.FORMAT.matcher(password).matches() && !SecretValue.isFilledIn(password);
    }

    private static void assigned(Pattern pattern, String text, NameContext around, boolean isFile,
            BiFunction<String, String, SecretValue> named,
            List<Found> found) {
        Matcher pair = pattern.matcher(text);
        for (int from = 0; pair.find(from);) {
            int group = pair.group(2) != null ? 2 : pair.group(3) != null ? 3 : 4;
            String value = pair.group(group);
            String name = pair.group(1);
            boolean isFlag = pattern == Form.FLAG || name.startsWith("-");
            boolean isOther = around.isComment(pair.start()) || isEmptyInQuery(text, pair, group)
                    || isFile && !isLiteral(value) || mayBeCode(value)
                    || !isFlag && !around.isKey(pair.start(1), pair.end(1)) || around.isScript()
                            && isResult(name, value);
            SecretValue kind = isOther ? SecretValue.NONE : named.apply(name, value);
            if (kind != SecretValue.NONE) {
                found.add(new Found(name, pair.start(1), pair.end(1),
                        kind == SecretValue.PLAIN ? Kind.VALUE : Kind.PLACEHOLDER));
            }
            // A flag's value may be an assignment itself: --from-literal=password=…
            from = kind == SecretValue.NONE && group == 4 && value.indexOf('=') > 0 ? pair.start(group) : pair.end();
        }
    }

    /** Whether it ends a URL, to which a program appends the value: {@code ?access_token= realm=staff}. */
    private static boolean isEmptyInQuery(String text, Matcher pair, int group) {
        return pair.start(1) > 0 && "?&".indexOf(text.charAt(pair.start(1) - 1)) >= 0
                && Character.isWhitespace(text.charAt(pair.start(group) - 1));
    }

    /** In a file or a script, a word is more often a type, a variable, an object's name or prose than a secret. */
    private static boolean isLiteral(String value) {
        return value.length() >= 4 && !Placeholder.isName(value)
                && value.chars().anyMatch(c -> !Character.isLetter(c) && c != '.' && c != '_' && c != ' ');
    }

    /** Tests count what passes. */
    private static boolean isResult(String name, String value) {
        return name.equalsIgnoreCase("pass") && !SecretLooks.secret(value);
    }

    private static boolean mayBeCode(String value) {
        return value.chars().anyMatch(c -> "()[]{}$ \\".indexOf(c) >= 0) || value.startsWith("=")
                || value.startsWith("!")
                || value.startsWith("<") && value.indexOf('>') < 0;
    }

    /** Compiled when the first text may hold one: most runs have none. */
    private static final class Form {
        static final Pattern URL =
                Pattern.compile("([A-Za-z][\\w+.-]*)://(\\$\\([^)]*\\)|\\$\\{[^}]*}|[^/:@\\s\"'`]*):([^@\\s\"'`/]+)@");
        static final Pattern GO = Pattern.compile("(?<![^\\s\"'`=,;])(\\$\\([^)]*\\)|\\$\\{[^}]*}"
                + "|[^:@/=,;\\s\"'`]+):(?!//)([^\\s\"'`]{1,200}?)@(?:tcp[46]?|unix)\\(");
        static final Pattern SENTRY =
                Pattern.compile("(https?)://(?=[0-9a-fA-F]{8,}@|\\w+@[\\w.-]*sentry)(\\w+)@[\\w.-]+/\\d+");
        static final Pattern ASSIGNED = Pattern.compile("(?<![\\w.$/{-])(--?[A-Za-z][\\w.-]*+|[A-Za-z_][\\w.-]*+)"
                + "(?:[\"']?[ \\t]*=[ \\t]*|[\"']?[ \\t]*:(?=\\s)[ \\t]*|[\"'][ \\t]*:)"
                + "(?:\"([^\"\\n]*)\"|'([^'\\n]*)'|([^\\s;,&|\"'`]+))");
        static final Pattern FLAG = Pattern
                .compile("(?<!\\S)(--[A-Za-z][\\w.-]*+)[ \\t]+(?:\"([^\"\\n]*)\"|'([^'\\n]*)'|([^\\s;&|\"'`-]\\S*))");

        /** Of what a password is made: no password. */
        static final Pattern FORMAT = Pattern.compile(".*[\\[\\]\\\\(){}].*|%s");

        /** Where only this machine answers. */
        static final Pattern HERE =
                Pattern.compile("\\(?(?:localhost|127\\.0\\.0\\.1|\\[?::1|0\\.0\\.0\\.0|host\\.docker\\.internal)\\b");

        private Form() {}
    }
}
