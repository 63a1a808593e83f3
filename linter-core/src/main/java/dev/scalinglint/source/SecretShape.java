package dev.scalinglint.source;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Places at which a secret stands whatever it is called: what programs, addresses and headers are known to carry there.
 */
final class SecretShape {
    private static final Pattern LOGIN = Pattern.compile(
            "://(?:[^/\\s:@]*:(?=[^/\\s@]*@)|(?=[0-9a-fA-F]{8,}@|\\w+@[\\w.-]*sentry|[\\w.~%-]{16,}@))"
                    + "|:(?=[^\\s\"']+@(?:tcp[46]?|unix)\\()"); // user:password@tcp(host)
    /** What an HTTP header carries, by itself or behind its name. */
    private static final Pattern SCHEME = Pattern.compile(
            "(?i)\\b(?:bearer|basic|apikey|digest)\\s+(?=[\\w.~+/=$-]{6,})");
    /**
     * Options too short to tell by their own name, of programs that take a password so: {@code redis-cli -a X},
     * {@code mysql -pX}.
     */
    private static final Pattern CLIENT = Pattern.compile(
            "\\b(?:(?:redis|valkey|keydb)-cli\\b.*?[\\s,\"'\\[]-a[\"',\\s=]+"
                    + "|mysql(?:dump|admin)?\\b.*?[\\s,\"']-p(?=[^\\s\"',])|sshpass[\\s,\"']+-p[\\s\"',]*"
                    + "|(?:curl|wget)\\b.*?[\\s,\"'](?:-u|--user)[\"',\\s=]+[^\\s:\"']*:|ldap\\w+\\b.*?[\\s,"
                    + "\"']-w[\"',\\s]+)");
    /** What a script or Compose takes where nobody sets a variable. */
    private static final Pattern DEFAULT = Pattern.compile("\\$\\{([A-Za-z_]\\w*):?[-=+](?=[^}])");
    /** An nginx directive that gives a header, a parameter or a variable its value. */
    private static final Pattern DIRECTIVE = Pattern.compile(
            "\\b(?:\\w+_set_header|add_header|\\w+_param|set)\\s+\\$?([\\w-]+)\\s+");

    /** A line of pgBouncer's list of users: {@code "name" "password"}. */
    private static final Pattern USER = Pattern.compile("\\s*\"[^\"]*+\"\\s+(?=\"[^\"]++\"\\s*$)");

    private static final Pattern IN_QUERY = Pattern.compile(
            "(?i)([?&;][\\w.-]*(?:token|secret|passw|pwd|key|sig|auth|credential)[\\w.-]*=)[^&\\s'\",;)]+");
    private static final Pattern IN_ADDRESS = Pattern.compile("(://[^/\\s:@]*:)[^/\\s@]+(?=@)");
    private static final Pattern IN_HEADER = Pattern.compile("(?i)(\\b(?:bearer|basic)\\s+)[\\w.~+/=-]{8,}");

    private SecretShape() {}

    /** The index from which nothing may be shown; the line's length when all may. */
    static int start(String line) {
        int start = line.length();
        if (line.indexOf('@') >= 0) {
            start = end(LOGIN, line, start);
        }
        if (line.indexOf('-') >= 0) {
            start = end(CLIENT, line, start);
        }
        Matcher user = line.indexOf('"') >= 0 ? USER.matcher(line) : null;
        start = user != null && user.lookingAt() ? Math.min(start, user.end()) : start;
        start = hasLongWord(line) ? Math.min(start, IssuedToken.start(line)) : start;
        return end(SCHEME, line, start);
    }

    /**
     * Whether a word is as long as the shortest issued token: most lines have none, and need not even load the forms.
     */
    private static boolean hasLongWord(String line) {
        int length = 0;
        for (int i = 0; i < line.length() && length < IssuedToken.SHORTEST; i++) {
            char c = line.charAt(i);
            length = c > ' ' && c != '"' && c != '\'' ? length + 1 : 0;
        }
        return length >= IssuedToken.SHORTEST;
    }

    private static int end(Pattern pattern, String line, int otherwise) {
        Matcher matcher = pattern.matcher(line);
        return matcher.find() ? Math.min(matcher.end(), otherwise) : otherwise;
    }

    /** Patterns whose first group is a name and whose end is where its value begins. */
    static List<Pattern> named() {
        return List.of(DEFAULT, DIRECTIVE);
    }

    /** A sentence with nothing of what addresses and headers in it carry. */
    static String masked(String sentence) {
        String text = hasLongWord(sentence) ? IssuedToken.hidden(sentence) : sentence;
        if (text.indexOf('=') >= 0) {
            text = IN_QUERY.matcher(text).replaceAll("$1***");
        }
        if (text.indexOf('@') >= 0) {
            text = IN_ADDRESS.matcher(text).replaceAll("$1***");
        }
        return text.indexOf("earer ") < 0 && text.indexOf("asic ") < 0
                ? text
                : IN_HEADER.matcher(text).replaceAll("$1***");
    }
}
