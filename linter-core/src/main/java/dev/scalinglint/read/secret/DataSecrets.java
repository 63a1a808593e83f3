package dev.scalinglint.read.secret;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.model.PlainSecret.Kind;
import dev.scalinglint.source.Place;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/** What ConfigMaps and Secrets hold. In a Secret everything is one, but for what its key says is none. */
final class DataSecrets {
    /** What a key of a Secret ends in when what it holds is no secret by itself. */
    private static final Set<String> OPEN = Set.of("user", "username", "login", "email", "host", "hostname", "port",
            "type", "url", "uri", "name", "dbname",
            "database", "db", "namespace", "region", "project", "endpoint", "bucket", "server", "address", "scheme",
            "protocol", "enabled", "insecure", "id",
            "ca", "crt", "cert", "cer", "certificate", "pub", "public", "issuer", "audience", "kind", "driver",
            "engine", "dialect", "role", "environment", "accesskey", "path", "enablelfs", "forcehttpbasicauth",
            "version", "sslmode");

    private static final Set<String> FILES =
            Set.of("properties", "yaml", "yml", "json", "conf", "config", "cfg", "ini", "toml", "xml", "sh", "sql");

    /** Keys that say so little that a word may be a password. */
    private static final Set<String> BARE = Set.of("root", "admin", "key", "keys", "value", "auth", "pw", "data",
            "default", "master", "pin", "code", "shared");

    private DataSecrets() {}

    static void ofConfigMap(KubeObject map, SecretCollector sheet) {
        for (Entry entry : map.body().mappingOrEmpty("data").entries()) {
            if (entry.value() instanceof Scalar value) {
                sheet.pair(entry.key(), value, "ConfigMap " + map.name());
            }
        }
    }

    static void ofSecret(KubeObject secret, SecretCollector sheet) {
        for (String field : List.of("data", "stringData")) {
            for (Entry entry : secret.body().mappingOrEmpty(field).entries()) {
                if (entry.value() instanceof Scalar value) {
                    String text = field.equals("data") ? decoded(value.text()) : value.text().strip();
                    sheet.add(entry.name(), keyPlace(entry), "Secret " + secret.name(),
                            value(entry.name(), text, sheet));
                }
            }
        }
    }

    private static SecretValue value(String key, String text, SecretCollector sheet) {
        List<String> words = SecretName.words(key);
        String last = words.isEmpty() ? "" : words.get(words.size() - 1);
        boolean isOpen = OPEN.contains(last) || last.endsWith("name") || words.contains("username")
                || SecretName.isAccessKey(words);
        if (SecretCollector.isPrivateKey(text)) {
            return SecretValue.PLAIN;
        }
        if (TextSecrets.mayHoldLogin(text)) {
            return login(TextSecrets.in(text, sheet::named), text, isOpen);
        }
        if (isOpen || isFile(last, text) && TextSecrets.in(text, sheet::named).isEmpty()) {
            return SecretValue.NONE;
        }
        SecretName.Claim claim = claim(key, words);
        boolean isSetting = claim == SecretName.Claim.NONE && SecretLooks.wordy(text)
                && (!Placeholder.is(text) || text.indexOf('.') > 0) && !BARE.contains(last);
        return isSetting
                ? SecretValue.NONE
                : SecretValue.of(key,
                        claim == SecretName.Claim.NONE ? SecretName.Claim.SECRET : claim, text);
    }

    /** A name that is about a secret, in a Secret, may be a file with one; a name that says nothing may be anything. */
    private static SecretName.Claim claim(String key, List<String> words) {
        SecretName.Claim claim = SecretName.claim(key);
        boolean isAbout = claim == SecretName.Claim.NONE && words.stream().anyMatch(SecretName::isSecret);
        return isAbout
                ? words.get(words.size() - 1).equals("txt") ? SecretName.Claim.SECRET : SecretName.Claim.PERHAPS
                : claim;
    }

    private static SecretValue login(List<TextSecrets.Found> found, String text, boolean isOpen) {
        if (found.isEmpty()) {
            return isOpen || SecretValue.isFilledIn(text) ? SecretValue.NONE : SecretValue.PLAIN;
        }
        return found.stream().allMatch(one -> one.kind() == Kind.PLACEHOLDER)
                ? SecretValue.PLACEHOLDER
                : SecretValue.PLAIN;
    }

    /** A file in a Secret may hold settings and no secret at all. */
    private static boolean isFile(String extension, String text) {
        return (text.indexOf('\n') >= 0 || FILES.contains(extension))
                && text.chars().noneMatch(c -> c < ' ' && !Character.isWhitespace(c) || c > '~');
    }

    /** What is not base64 is left as it is: a template, or a mistake. */
    private static String decoded(String text) {
        try {
            return new String(Base64.getDecoder().decode(text.replaceAll("\\s", "")), StandardCharsets.ISO_8859_1)
                    .strip();
        } catch (IllegalArgumentException e) {
            return text.strip();
        }
    }

    /** A generator's literal is key and value in one. */
    private static Place keyPlace(Entry entry) {
        Place key = entry.key().place();
        return key.equals(entry.value().place())
                ? new Place(key.file(), key.start(), key.start(), key.line(), key.column(), key.line(), key.column())
                : key;
    }
}
