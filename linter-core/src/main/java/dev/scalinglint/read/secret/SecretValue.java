package dev.scalinglint.read.secret;

import java.util.List;
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
    private static final List<String> ELSEWHERE = List.of("op://", "secret://", "sm://", "kms://", "arn:", "projects/",
            "ENC[", "ENC(",
            "{cipher}", "!vault", "<path:", "<vault:", "$ANSIBLE_VAULT", "-----BEGIN CERTIFICATE", "-----BEGIN PUBLIC",
            "-----BEGIN PGP MESSAGE", "-----BEGIN PGP PUBLIC", "-----BEGIN AGE ENCRYPTED", "-----BEGIN RSA PUBLIC",
            "ssh-rsa ",
            "ssh-ed25519 ", "ecdsa-sha2-", "age1", "$2a$", "$2b$", "$2y$", "$argon2", "$apr1$", "$1$", "$5$", "$6$",
            "{SHA", "{SSHA",
            "SCRAM-SHA-256$", "pbkdf2", "/", "./", "../", "~/", "@/", "@Microsoft.KeyVault(", "process.env.",
            "os.environ", "env.", "!Ref",
            "!Sub", "!GetAtt", "var.", "data.", "local.");

    /** {@code vault:kv/a#b}, {@code ref+awsssm://a}, {@code secretref:a}: who keeps it, and what it is called there. */
    private static final Pattern KEPT = Pattern.compile(
            "(?i)(?:(?:hashicorp-?)?(?:vault|bao|openbao)|ref|aws-?(?:sm|ssm|secrets?(?:manager)?)"
                    + "|ssm|parameterstore|gcp-?(?:sm|secrets?)|gcpsm|gsm|azure|akv|keyvault|k8s|kube|kubernetes"
                    + "|secrets?(?:manager|ref|keyref)?|sm"
                    + "|sops|env|file|conjur|doppler|infisical|keyring|bws|bitwarden|berglas|credstash|configmap)[:+]"
                    + "\\S*");

    private static final Pattern WITH_DEFAULT = Pattern.compile("\\$\\{\\w+:?[-=](.*)}", Pattern.DOTALL);
    private static final Pattern NOTHING = Pattern.compile(
            "(?i)true|false|yes|no|on|off|null|nil|none|undefined|unset|empty|n/?a|enabled|disabled"
                    + "|required|optional|auto|automatic|generated?|auto-?generated?|random|prompt|stdin|inherit"
                    + "|[-+]?\\d[\\d.,_:]*(ms|[smhdw]|[kmgt]i?b?)?"
                    + "|(?-i:P(?:\\d+[DWMY])*(?:T(?:\\d+[HMS])+)?)|\\d{4}-\\d\\d-\\d\\d(?:[T ][\\d:.]+Z?)?");
    private static final Pattern DIGITS = Pattern.compile("\\d{4,}");

    /** A line of an htpasswd file: whose it is, and a hash. */
    private static final Pattern HASHED = Pattern.compile("[\\w.@-]+:(?:\\$(?:2[aby]|apr1|5|6)\\$|\\{S?SHA).*");

    /** A file, a path without a slash before it, a key of a configuration, a class. */
    private static final Pattern NAMED = Pattern.compile(
            "[\\w.-]+\\.(?:txt|pem|key|json|crt|cer|jks|p12|pfx|ya?ml|properties|conf|cfg|env|pub|asc"
                    + "|gpg|keytab|secret)|[A-Za-z]:\\\\.*"
                    + "|[a-z_][a-z_.-]*\\d?(?:/[a-z_][a-z_.-]*\\d?)+(?:[#:][\\w.-]+)?"
                    + "|(?!eyJ)[A-Za-z_]{1,30}\\d?(?:\\.[a-zA-Z_$]{1,40}\\d{0,3}){2,"
                    + "8}|[a-z]+(?:[._-][a-z]+)*\\.(?:password"
                    + "|secret|token|key)");

    /** @param name what has it: digits are a setting, but not as a password */
    static SecretValue of(String name, String text) {
        return of(name, SecretName.Claim.SECRET, text);
    }

    /** @param claim what the name says; of one that says nothing, no value is asked about */
    static SecretValue of(String name, SecretName.Claim claim, String text) {
        String value = text.strip();
        Matcher filled = WITH_DEFAULT.matcher(value);
        if (filled.matches()) {
            return of(name, claim, filled.group(1));
        }
        if (isNothing(name, value) || isElsewhere(value) || isFilledIn(value) || value.contains("://")
                || HASHED.matcher(value).matches()
                || !SecretLooks.isLong(value) && NAMED.matcher(value).matches()) {
            return NONE;
        }
        boolean standsIn = Placeholder.is(value) || Placeholder.repeats(name, value);
        if (claim == SecretName.Claim.PERHAPS) {
            return standsIn || !SecretLooks.secret(value) ? NONE : PLAIN;
        }
        return standsIn ? PLACEHOLDER : PLAIN;
    }

    private static boolean isNothing(String name, String value) {
        return value.chars().noneMatch(Character::isLetterOrDigit) && !Placeholder.is(value)
                || NOTHING.matcher(value).matches() && !(DIGITS.matcher(value).matches()
                        && SecretName.isPassword(name));
    }

    private static boolean isElsewhere(String value) {
        for (String start : ELSEWHERE) {
            if (value.startsWith(start)) {
                return true;
            }
        }
        return KEPT.matcher(value).matches();
    }

    /** Whether something else writes it, or a part of it, before it is used. */
    static boolean isFilledIn(String value) {
        for (int i = value.indexOf('$'); i >= 0 && i + 1 < value.length(); i = value.indexOf('$', i + 1)) {
            char next = value.charAt(i + 1);
            if (next == '(' || next == '{' || next == '[' || value.startsWith("__", i + 1) || i == 0
                    && isVariable(value)) {
                return true;
            }
        }
        return value.contains("{{") || value.contains("{%") || value.contains("%(") || value.contains("%{")
                || value.contains("<%")
                || value.contains("#{") || value.startsWith("#@") || value.startsWith("(@");
    }

    /** A whole value {@code $NAME} or {@code $name}; with digits in small letters it may well be a password. */
    private static boolean isVariable(String value) {
        char first = value.charAt(1);
        return (Character.isUpperCase(first) || first == '_')
                && value.chars().skip(1).allMatch(c -> c == '_' || Character.isLetterOrDigit(c))
                || value.length() > 3 && value.chars().skip(1).allMatch(c -> c == '_' || Character.isLowerCase(c));
    }
}
