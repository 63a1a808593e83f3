package dev.scalinglint.read.secret;

import dev.scalinglint.source.IssuedToken;
import java.util.regex.Pattern;

/** What a value looks like, whatever it is called. */
final class SecretLooks {
    private static final int SHORTEST = 8;
    private static final int LONG = 16;

    /** In characters: what is longer is no word, no name and no mask, and patterns are not asked. */
    private static final int LONGEST = 500;

    private SecretLooks() {}

    static boolean isLong(String value) {
        return value.length() > LONGEST;
    }

    /**
     * Whether it has the form of a token that somebody issues as a secret. A quick look at the first letters spares
     * nearly all the patterns.
     */
    static boolean issued(String value) {
        return value.length() >= 24 && "ghxsSnpdAylre".indexOf(value.charAt(0)) >= 0
                && IssuedToken.is(value);
    }

    /** Whether it is more like a secret than like the value of a setting: a mixture, and no words. */
    static boolean secret(String value) {
        if (issued(value)) {
            return true;
        }
        if (value.length() < SHORTEST || value.indexOf(' ') >= 0) {
            return false;
        }
        for (String part : isLong(value) ? new String[0] : Words.PARTS.split(value)) {
            if (!Words.WORD.matcher(part).matches()) {
                return true;
            }
        }
        return random(value);
    }

    /**
     * Whether it is made of words, or is a name of several parts: {@code eu-west-1}, {@code noreply@shop.example.com}.
     */
    static boolean wordy(String value) {
        if (isLong(value)) {
            return false;
        }
        for (String part : Words.PARTS.split(value)) {
            if (!Words.PLAIN_WORD.matcher(part).matches()) {
                return false;
            }
        }
        return true;
    }

    /** Whether its letters and digits stand there by chance: then a word among them does too. */
    static boolean random(String value) {
        StringBuilder plain = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            if (Character.isLetterOrDigit(value.charAt(i))) {
                plain.append(value.charAt(i));
            }
        }
        return plain.length() >= LONG && isShuffled(plain);
    }

    /** Letters of both sizes and digits change places far more often than where words begin. */
    private static boolean isShuffled(CharSequence text) {
        int changes = 0;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            changes += i > 0 && kind(text.charAt(i)) != kind(text.charAt(i - 1)) ? 1 : 0;
            digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
        }
        return changes * 100 >= 55 * text.length() || digits * 100 >= 12 * text.length()
                && changes * 100 >= 30 * text.length();
    }

    private static int kind(char c) {
        return Character.isDigit(c) ? 0 : Character.isUpperCase(c) ? 1 : Character.isLowerCase(c) ? 2 : 3;
    }

    /** Compiled when the first value has a secret's name. */
    private static final class Words {
        /**
         * What a word of a setting looks like: {@code argon2}, {@code SHA256}, {@code aes256gcm},
         * {@code BCryptEncoder}, {@code v1}.
         */
        static final Pattern WORD =
                Pattern.compile(
                        ".{0,3}|(?:[A-Z]{0,8}[a-z]{2,}+\\d{0,4}+|[A-Z]{2,}+\\d{0,4}+|\\d{1,4}+)++|\\d{1,"
                                + "12}[A-Za-z]{0,3}");
        static final Pattern PLAIN_WORD = Pattern.compile("[A-Za-z]*|\\d{1,6}[a-z]?");
        static final Pattern PARTS = Pattern.compile("[-_.:/, +=@]+");

        private Words() {}
    }
}
