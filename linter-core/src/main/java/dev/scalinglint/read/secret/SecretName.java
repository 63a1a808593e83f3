package dev.scalinglint.read.secret;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * What a variable, key or flag says by its name: that it holds a secret, or only where one is or how it is treated
 * (facts 2.9).
 */
final class SecretName {
    /** How much a name says about its value. */
    enum Claim {
        /** Nothing, or that what it holds is none. */
        NONE,
        /** That it has to do with a secret. It is one if it looks like one. */
        PERHAPS,
        /** That it is one. */
        SECRET
    }

    private static final String[] STEMS = {"pass", "pwd", "secret", "token", "key", "cred", "dsn"};

    private SecretName() {}

    /**
     * Whether a name of a secret may stand in a text, whatever else does: a quick look that spares most texts the slow
     * one.
     */
    static boolean mayBeIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = (char) (text.charAt(i) | 0x20);
            if (c == 'p' || c == 's' || c == 't' || c == 'k' || c == 'c' || c == 'd') {
                for (String stem : STEMS) {
                    if (stem.charAt(0) == c && text.regionMatches(true, i, stem, 0, stem.length())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    static Claim claim(String name) {
        return mayBeIn(name) ? claim(words(name)) : Claim.NONE;
    }

    private static Claim claim(List<String> words) {
        int first = -1;
        int last = -1;
        for (int i = 0; i < words.size(); i++) {
            if (NameWords.PUBLIC.contains(words.get(i))) {
                return Claim.NONE;
            }
            if (isSecret(words, i)) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        if (last < 0) {
            return isKindOfKey(words) ? Claim.PERHAPS : Claim.NONE;
        }
        if (first > 0 && NameWords.MARKERS.contains(words.get(first - 1))) {
            return Claim.NONE;
        }
        Claim behind = behind(words.subList(last + 1, words.size()));
        return behind == Claim.SECRET && (isOfSecret(words, last) || isAsked(words.subList(0, first)))
                ? Claim.PERHAPS
                : behind;
    }

    /**
     * What the words behind the secret make of it. A word that nobody knows may be a setting or the name of whose
     * secret it is.
     */
    private static Claim behind(List<String> words) {
        Claim claim = Claim.SECRET;
        for (String word : words) {
            if (NameWords.ABOUT.contains(word) || word.equals("key")) {
                return Claim.NONE;
            }
            claim = claim == Claim.SECRET && (NameWords.STILL.contains(word) || word.isEmpty())
                    ? Claim.SECRET
                    : Claim.PERHAPS;
        }
        return claim;
    }

    /** The Secret that holds a password, or the key in it: {@code DB_PASSWORD_SECRET}, {@code TOKEN_SECRET_KEY}. */
    private static boolean isOfSecret(List<String> words, int last) {
        int secret = words.get(last).equals("key") ? last - 1 : last;
        if (secret < 1 || !words.get(secret).equals("secret")) {
            return false;
        }
        String before = words.get(secret - 1);
        return NameWords.HELD.contains(before) || secret < last && before.endsWith("token")
                || NameWords.OBJECTS.contains(before);
    }

    /** What is done with a secret, before it: {@code VALIDATE_TOKEN}. */
    private static boolean isAsked(List<String> before) {
        return !Collections.disjoint(before, NameWords.VERBS);
    }

    private static boolean isKindOfKey(List<String> words) {
        int last = words.size() - 1;
        return last > 0 && words.get(last).equals("key") && NameWords.PERHAPS_KEYS.contains(words.get(last - 1));
    }

    /** Whether its last word is one for a password. */
    static boolean isPassword(String name) {
        List<String> words = words(name);
        String last = words.isEmpty() ? "" : words.get(words.size() - 1);
        return last.endsWith("password") || NameWords.SECRETS.contains(last)
                && (last.contains("pass") || last.equals("pwd"));
    }

    /** Whether it is of the kind whose value is a URL or a list of settings, in which the secret is only a part. */
    static boolean isConnection(String name) {
        List<String> words = words(name);
        return words.contains("dsn") || words.contains("connection");
    }

    /** Whether it says that its value is for everybody. */
    static boolean isPublic(String name) {
        return !Collections.disjoint(words(name), NameWords.PUBLIC);
    }

    private static boolean isSecret(List<String> words, int at) {
        String word = words.get(at);
        if (word.equals("key")) {
            return at > 0 && NameWords.KEYS.contains(words.get(at - 1)) && !isAccessKey(words.subList(0, at + 1));
        }
        return isSecret(word);
    }

    /** Whether a single word means a secret. */
    static boolean isSecret(String word) {
        return NameWords.SECRETS.contains(word) || NameWords.ENDINGS.stream().anyMatch(word::endsWith);
    }

    /**
     * Of a pair of keys this is the half that says whose the other one is, the secret. That of a storage account is
     * alone.
     */
    static boolean isAccessKey(List<String> words) {
        int last = words.size() - 1;
        return last > 0 && words.get(last).equals("key") && words.get(last - 1).equals("access")
                && Collections.disjoint(words, NameWords.ACCESSED);
    }

    /**
     * In lower case, parted at separators and where small letters turn to capitals; digits at the end of a word are
     * dropped.
     */
    static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean begins = Character.isUpperCase(c) && i > 0 && Character.isLowerCase(name.charAt(i - 1));
            if (begins || !Character.isLetterOrDigit(c)) {
                add(words, word);
            }
            if (Character.isLetterOrDigit(c)) {
                word.append(c);
            }
        }
        add(words, word);
        return words;
    }

    private static void add(List<String> words, StringBuilder word) {
        int end = word.length();
        while (end > 0 && Character.isDigit(word.charAt(end - 1))) {
            end--;
        }
        if (end > 0) {
            words.add(word.substring(0, end).toLowerCase(Locale.ROOT));
        }
        word.setLength(0);
    }
}
