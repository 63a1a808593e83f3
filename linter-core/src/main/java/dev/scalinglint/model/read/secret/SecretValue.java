package dev.scalinglint.model.read.secret;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the value of something with a secret's name is. */
enum SecretValue {
    /** A secret that whoever reads the file knows. */
    PLAIN,
    /** What stands in for one until somebody writes it. */
    PLACEHOLDER,
    /** No secret: empty, a number, a switch, a path, a reference, a cipher or a hash. */
    NONE;

    /** References to where a secret is kept, and forms in which it may be public. */
    private static final List<String> ELSEWHERE = List.of("vault:", "ref+", "op://", "secret://", "sm://", "kms://", "gcpsm://", "awssm://", "arn:",
            "projects/", "file:", "env:", "ENC[", "ENC(", "{cipher}", "!vault", "<path:", "<vault:", "$ANSIBLE_VAULT", "-----BEGIN CERTIFICATE",
            "-----BEGIN PUBLIC", "-----BEGIN PGP MESSAGE", "-----BEGIN AGE ENCRYPTED", "-----BEGIN RSA PUBLIC", "ssh-rsa ", "ssh-ed25519 ", "ecdsa-sha2-",
            "$2a$", "$2b$", "$2y$", "$argon2", "$apr1$", "$1$", "$5$", "$6$", "{SHA", "{SSHA", "SCRAM-SHA-256$", "pbkdf2", "/", "./", "../", "~/", "@/");

    private static final List<String> STANDING_IN = List.of("changeme", "changethis", "changeit", "replaceme", "replacethis", "replacewith", "placeholder",
            "example", "dummy", "todo", "fixme", "redacted", "yourpassword", "yoursecret", "yourtoken", "yourapikey", "yourkey", "insertyour", "sample",
            "notreal", "fake", "goeshere", "dontuse", "donotuse", "setme", "fillin", "tobereplaced", "changein", "changebefore");

    private static final Pattern WITH_DEFAULT = Pattern.compile("\\$\\{\\w+:?[-=](.*)}", Pattern.DOTALL);
    private static final Pattern NOTHING = Pattern.compile("(?i)true|false|yes|no|on|off|null|nil|none|undefined|n/a|[-+]?\\d[\\d.,_:]*(ms|[smhdw]|[kmgt]i?b?)?");
    private static final Pattern DIGITS = Pattern.compile("\\d{4,}");
    private static final Pattern MASK = Pattern.compile("[A-Z]+(?:_[A-Z]+)+|SECRET|PASSWORD|TOKEN|KEY|(?i:<.*>|\\[.*]|x{3,}|\\*+|\\.{3,}|…|-+|\\?+|#+)");

    /** A line of an htpasswd file: whose it is, and a hash. */
    private static final Pattern HASHED = Pattern.compile("[\\w.@-]+:(?:\\$(?:2[aby]|apr1|5|6)\\$|\\{S?SHA).*");

    /** Words that say which secret is meant: the name of a Secret. */
    private static final Pattern NAME = Pattern.compile("(?!(?:my|super|top|very)-)(?:[a-z0-9]+(?:-[a-z0-9]+)+-secret|[a-z0-9]+(?:-[a-z0-9]+)*-secrets)");

    /** @param name what has it: digits are a setting, but not as a password */
    static SecretValue of(String name, String text) {
        String value = text.strip();
        if (value.isEmpty() || NOTHING.matcher(value).matches() && !(DIGITS.matcher(value).matches() && SecretName.isPassword(name))) {
            return NONE;
        }
        for (String start : ELSEWHERE) {
            if (value.startsWith(start)) {
                return NONE;
            }
        }
        Matcher filled = WITH_DEFAULT.matcher(value);
        if (filled.matches()) {
            return of(name, filled.group(1));
        }
        if (isFilledIn(value) || value.contains("://") || HASHED.matcher(value).matches()) {
            return NONE;
        }
        return isPlaceholder(value) ? PLACEHOLDER : PLAIN;
    }

    /** Whether something else writes it, or a part of it, before it is used. */
    static boolean isFilledIn(String value) {
        for (int i = value.indexOf('$'); i >= 0 && i + 1 < value.length(); i = value.indexOf('$', i + 1)) {
            char next = value.charAt(i + 1);
            if (next == '(' || next == '{' || next == '[' || i == 0 && (Character.isUpperCase(next) || next == '_') && isWord(value.substring(1))) {
                return true;
            }
        }
        return value.contains("{{") || value.contains("{%") || value.contains("%(") || value.startsWith("#@");
    }

    private static boolean isWord(String text) {
        return text.chars().allMatch(c -> c == '_' || Character.isLetterOrDigit(c));
    }

    static boolean isName(String value) {
        return NAME.matcher(value).matches();
    }

    static boolean isPlaceholder(String value) {
        if (MASK.matcher(value).matches() || isName(value)) {
            return true;
        }
        String letters = value.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return STANDING_IN.stream().anyMatch(letters::contains) || value.toLowerCase(Locale.ROOT).matches("(your|insert|update|enter|put|provide|paste)[-_ ].*|.*[-_ ]here");
    }
}
