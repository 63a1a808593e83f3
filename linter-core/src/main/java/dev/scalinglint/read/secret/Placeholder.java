package dev.scalinglint.read.secret;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What somebody is to replace by a secret, or what only a test needs: known by its shape and by the words in it. */
final class Placeholder {
    /** Anywhere in it, whatever stands between the letters. */
    private static final List<String> STANDING_IN = List.of("changeme", "changethis", "changeit", "changein",
            "changebefore", "changefor", "pleasechange",
            "replaceme", "replacethis", "replacewith", "replacein", "tobereplaced", "placeholder", "example", "dummy",
            "todo", "fixme", "redacted",
            "yourpassword", "yoursecret", "yourtoken", "yourapikey", "yourkey", "youraccess", "yourown", "yourdb",
            "insertyour", "sample",
            "notreal", "notasecret", "notsecret", "fake", "goeshere", "dontuse", "donotuse", "setme", "setthis",
            "fillin", "fillme", "insecure",
            "tobefilled", "tobeset", "tobedefined", "tobedetermined", "willbeset", "overrideme", "overwriteme",
            "editme", "notused", "unused",
            "foobar", "loremipsum", "abcdefgh", "deadbeef", "somepassword", "somesecret", "sometoken", "anypassword",
            "anysecret");

    /** As a word of it, unless another part of it is random. */
    private static final Set<String> WORDS = Set.of("test", "tests", "testing", "tester", "testpass", "testpassword",
            "testsecret", "testtoken",
            "testkey", "mock", "mocks", "mocked", "stub", "noop", "tbd", "xxx", "foo", "bar", "baz", "qux", "dev",
            "devel", "development",
            "devpass", "devpassword", "devsecret", "devtoken", "local", "localdev", "localhost", "localpassword", "ci",
            "demo",
            "unittest", "e2e", "invalid", "ignored", "ignore", "irrelevant", "bogus", "disposable", "throwaway",
            "temp", "temporary");

    private static final Set<String> FIRST = Set.of("your", "insert", "update", "enter", "put", "provide", "paste",
            "add", "set", "fill", "change",
            "replace", "override", "use", "create", "generate", "see");

    private static final Pattern SHAPE = Pattern.compile(
            ".|[A-Z]+(?:_[A-Z]+)+|SECRET|PASSWORD|TOKEN|KEY|PASS|CHANGE|REPLACE|VALUE"
                    + "|<.*>|\\[[\\w .,-]*]|\\{[\\w .,-]+}|\\([\\w .,-]*\\)|«.*»|_\\w+_|@@?[\\w.-]+@@?|%%?[\\w.-]+%%?"
                    + "|##?[\\w.-]+##?|\\$[\\w.-]+\\$|~[\\w.-]+~|\\^[\\w.-]+\\^"
                    + "|\\|+[\\w.-]+\\|+|!+[A-Z_]+!+|-+[A-Z][A-Z_ -]*-|\\*+[^*]+\\*+|[-?#*xX.•…_]{3,}|(.)\\1{2,}");

    /** In a longer value. */
    private static final Pattern INNER = Pattern.compile(
            "\\.{3}|…|<[A-Za-z][\\w .-]*>|\\[[A-Z_]{3,}]|__[A-Z][A-Z0-9_]+__|@@\\w+@@|([xX*•#?])\\1{3,}"
                    + "|([0aAzZ])\\2{7,}");

    /** Keys that are for a test account, by the form that their issuers gave them. */
    private static final Pattern FOR_TESTS = Pattern.compile(
            "(?:[srp]k|rzp|whsec|key|acct)_test(?:_.*)?|(?:TEST|SANDBOX)-.*");

    /** Words that say which secret is meant: the name of a Secret, or of a key in one. */
    private static final Pattern NAME = Pattern.compile("(?!(?:my|super|top"
            + "|very)-)(?:[a-z0-9]+(?:-[a-z0-9]+)+-(?:secret|password|passwd|token|tls|key|cert|login|auth)"
            + "|[a-z0-9]+(?:-[a-z0-9]+)*-(?:secrets|credentials|creds|tokens|keys|passwords|certs)|regcred"
            + "|docker-?(?:config|registry|hub))");

    private static final Pattern ENDS = Pattern.compile(".*[-_ ]here|.*[-_ ]goes[-_ ]here");

    private Placeholder() {}

    /** Whether a value without any name is one. */
    static boolean is(String value) {
        if (SecretLooks.isLong(value)) {
            return false;
        }
        if (SHAPE.matcher(value).matches() || INNER.matcher(value).find() || FOR_TESTS.matcher(value).matches()
                || isName(value)) {
            return true;
        }
        String lower = value.toLowerCase(Locale.ROOT);
        String letters = lettersOf(lower);
        if (STANDING_IN.stream().anyMatch(letters::contains) || ENDS.matcher(lower).matches()) {
            return true;
        }
        List<String> words = SecretName.words(value);
        return !words.isEmpty() && (isRequest(lower, words.get(0)) || words.stream().anyMatch(WORDS::contains)
                || letters.contains("1234567890"))
                && !SecretLooks.random(value);
    }

    /** {@code enter-the-token}, {@code YOUR KEY}. */
    private static boolean isRequest(String value, String first) {
        return FIRST.contains(first) && value.startsWith(first) && value.length() > first.length()
                && "-_ .:".indexOf(value.charAt(first.length())) >= 0;
    }

    /**
     * Whether the password of a login in a URL is none.
     *
     * @param here whether it leads to the machine itself: what everybody calls a user and its password there is known
     *             to everybody
     */
    static boolean inLogin(String user, String password, boolean here) {
        return is(password) || repeats("password", password) || here && user.equals(password);
    }

    private static String lettersOf(String lower) {
        StringBuilder letters = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                letters.append(c);
            }
        }
        return letters.toString();
    }

    /** Whether it names a Secret. */
    static boolean isName(String value) {
        return !SecretLooks.isLong(value) && NAME.matcher(value).matches();
    }

    /**
     * Whether it says nothing but its own name: {@code AWS_SECRET_ACCESS_KEY: aws_secret_key},
     * {@code password: password}.
     */
    static boolean repeats(String name, String value) {
        if (SecretLooks.isLong(value) || value.chars().anyMatch(Character::isDigit) || !SecretName.mayBeIn(value)) {
            return false;
        }
        List<String> words = SecretName.words(value);
        return words.stream().anyMatch(word -> SecretName.isSecret(word) || word.equals("key"))
                && (SecretName.words(name).containsAll(words)
                        || lettersOf(name.toLowerCase(Locale.ROOT)).endsWith(lettersOf(value.toLowerCase(Locale.ROOT)))
                        || words.size() == 1 && isPlainWord(words.get(0)) || isSentence(value));
    }

    private static boolean isPlainWord(String word) {
        return NameWords.SECRETS.contains(word) || word.equals("password") || word.equals("passphrase")
                || word.equals("apikey");
    }

    /** A label that people read, such as {@code Enter your password:}. */
    private static boolean isSentence(String value) {
        return value.indexOf(' ') > 0 && value.chars().allMatch(c -> Character.isLetter(c)
                || " ,.:;?!'-".indexOf(c) >= 0);
    }
}
