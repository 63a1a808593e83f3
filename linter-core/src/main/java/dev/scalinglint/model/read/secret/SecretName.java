package dev.scalinglint.model.read.secret;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether a variable, key or flag of some name holds a secret, or only tells where one is or how it is treated (domain.md 2.9). */
final class SecretName {
    private static final Set<String> SECRETS = Set.of("pass", "passwd", "pwd", "secret", "token", "credential", "credentials", "dsn",
            "requirepass", "dbpass", "rootpass", "userpass", "adminpass");

    /** Words that are also written without a separator before them: {@code PGPASSWORD}, {@code authtoken}. */
    private static final List<String> ENDINGS = List.of("password", "passwords", "passphrase", "secret", "token", "apikey", "privatekey", "secretaccesskey", "secretkey");

    /** What makes a secret of the word key. */
    private static final Set<String> KEYS = Set.of("api", "private", "access", "secret", "signing", "encryption", "master", "account", "auth", "storage");

    private static final Set<String> ACCESSED = Set.of("secret", "storage", "account");

    /** What a name ends in when it is about a secret and holds none. */
    private static final Set<String> ABOUT = Set.of(
            "name", "names", "ref", "refs", "reference", "dir", "directory", "path", "paths", "file", "files", "filename", "folder", "mount", "mounts",
            "url", "uri", "urls", "endpoint", "host", "hostname", "port", "address", "addr", "server", "region", "project", "namespace", "location",
            "issuer", "audience", "id", "ids", "type", "kind", "version", "algorithm", "alg", "algo", "hash", "hashed", "digest", "checksum", "fingerprint",
            "ttl", "expiry", "expiration", "expires", "expire", "expired", "lifetime", "lifespan", "timeout", "age", "duration", "interval", "refresh",
            "rotation", "period", "leeway", "skew", "seconds", "minutes", "hours", "days", "ms", "length", "size", "count", "limit", "limits", "max", "min",
            "policy", "policies", "rules", "regex", "pattern", "prefix", "suffix", "header", "headers", "cookie", "field", "claim", "claims", "scope",
            "scopes", "format", "encoding", "mode", "method", "strategy", "provider", "providers", "backend", "manager", "store", "storage", "service",
            "engine", "vault", "source", "class", "template", "role", "roles", "user", "username", "bucket", "table", "column", "cache",
            "enabled", "disabled", "enable", "required", "require", "allowed", "binding", "bindings", "validation", "verification", "verify", "review", "reviewer", "request",
            "requests", "response", "exchange", "usage", "budget", "rate", "quota", "cost", "window", "reset", "change", "strength", "complexity", "hint",
            "prompt", "env", "var", "variable", "label", "annotation", "selector", "generator", "symbol", "decimals", "network", "chain",
            "json", "yaml", "yml", "conf", "cfg", "properties", "toml", "ini", "sh", "py", "js", "ts", "md", "html", "sql", "lua", "xml", "crt", "pub");

    /** Words of names that hold what everybody may know, or name a Secret that exists. */
    private static final Set<String> PUBLIC = Set.of("public", "publishable", "pubkey", "existing");

    private static final String[] STEMS = {"pass", "pwd", "secret", "token", "key", "credential", "dsn"};

    private SecretName() {}

    /** Whether a name of a secret may stand in a text, whatever else does: a quick look that spares most texts the slow one. */
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

    static boolean is(String name) {
        return mayBeIn(name) && isSecret(words(name));
    }

    private static boolean isSecret(List<String> words) {
        int last = -1;
        for (int i = 0; i < words.size(); i++) {
            if (PUBLIC.contains(words.get(i))) {
                return false;
            }
            last = isSecret(words, i) ? i : last;
        }
        if (last < 0) {
            return false;
        }
        for (int i = last + 1; i < words.size(); i++) {
            if (ABOUT.contains(words.get(i)) || words.get(i).equals("key")) {
                return false;
            }
        }
        return true;
    }

    /** Whether its last word is one for a password. */
    static boolean isPassword(String name) {
        List<String> words = words(name);
        String last = words.isEmpty() ? "" : words.get(words.size() - 1);
        return last.endsWith("password") || SECRETS.contains(last) && (last.contains("pass") || last.equals("pwd"));
    }

    /** Whether it is of the kind whose value is a URL or a list of settings, in which the secret is only a part. */
    static boolean isConnection(String name) {
        List<String> words = words(name);
        return words.contains("dsn") || words.contains("connection");
    }

    private static boolean isSecret(List<String> words, int at) {
        String word = words.get(at);
        if (word.equals("key")) {
            return at > 0 && KEYS.contains(words.get(at - 1)) && !isAccessKey(words.subList(0, at + 1));
        }
        return SECRETS.contains(word) || ENDINGS.stream().anyMatch(word::endsWith);
    }

    /** Of a pair of keys this is the half that says whose the other one is, the secret. That of a storage account is alone. */
    static boolean isAccessKey(List<String> words) {
        int last = words.size() - 1;
        return last > 0 && words.get(last).equals("key") && words.get(last - 1).equals("access") && Collections.disjoint(words, ACCESSED);
    }

    /** In lower case, parted at separators and where small letters turn to capitals; digits at the end of a word are dropped. */
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
