package dev.scalinglint.read.secret;

import java.util.List;
import java.util.Set;

/** The words that names of secrets, and of settings about secrets, are made of. */
final class NameWords {
    static final Set<String> SECRETS = Set.of("pass", "passwd", "pwd", "secret", "token", "credential", "credentials",
            "creds", "dsn",
            "requirepass", "dbpass", "rootpass", "userpass", "adminpass", "passcode");

    /** Words that are also written without a separator before them: {@code PGPASSWORD}, {@code authtoken}. */
    static final List<String> ENDINGS = List.of("password", "passwords", "passphrase", "secret", "token", "apikey",
            "privatekey",
            "secretaccesskey", "secretkey");

    /** What makes a secret of the word key. */
    static final Set<String> KEYS = Set.of("api", "private", "access", "secret", "signing", "encryption", "master",
            "account", "auth");

    /** Keys that may be one: what looks like a secret is. */
    static final Set<String> PERHAPS_KEYS = Set.of("jwt", "hmac", "fernet", "aes", "session", "cookie", "app",
            "application", "crypt",
            "crypto", "cipher", "enc", "license", "licence", "deploy", "root", "service", "role", "admin", "client",
            "server", "sign",
            "signature", "storage", "shared", "webhook", "integration", "ingest", "ingestion", "access");

    static final Set<String> ACCESSED = Set.of("secret", "storage", "account");

    /** What may stand behind a secret, and it still is one. */
    static final Set<String> STILL = Set.of("primary", "secondary", "old", "new", "previous", "prev", "current",
            "next", "base", "value",
            "text", "string", "plain", "plaintext", "raw", "data", "b", "hex", "prod", "production", "prd", "staging",
            "stage",
            "dev", "test", "local", "live", "main", "default", "admin", "root", "master", "slave", "replica",
            "standby", "reader", "writer",
            "readonly", "ro", "rw", "read", "write", "salt", "pepper", "seed", "shared", "confirm", "confirmation",
            "a", "one", "two",
            "first", "second", "backup", "encoded", "internal", "external", "global");

    /** What a name ends in when it is about a secret and holds none. */
    static final Set<String> ABOUT = Set.of(
            "name", "names", "ref", "refs", "reference", "dir", "directory", "path", "paths", "file", "files",
            "filename", "folder", "mount",
            "mounts", "url", "uri", "urls", "endpoint", "host", "hostname", "port", "address", "addr", "server",
            "region", "project",
            "namespace", "location", "issuer", "audience", "id", "ids", "type", "kind", "version", "algorithm", "alg",
            "algo", "algorithms",
            "hash", "hashed", "hasher", "hashers", "hashing", "digest", "checksum", "fingerprint", "encryption",
            "encryptor", "encoder",
            "decoder", "cipher", "kdf", "iterations", "rounds", "ttl", "expiry", "expiration", "expires", "expire",
            "expired", "lifetime",
            "lifespan", "timeout", "age", "duration", "interval", "refresh", "rotation", "rotate", "period", "leeway",
            "skew", "seconds",
            "secs", "minutes", "hours", "days", "ms", "grace", "length", "size", "count", "limit", "limits", "max",
            "min", "maximum",
            "minimum", "policy", "policies", "rules", "rule", "regex", "regexp", "pattern", "prefix", "suffix",
            "header", "headers",
            "cookie", "field", "claim", "claims", "scope", "scopes", "format", "encoding", "charset", "characters",
            "alphabet", "mode",
            "method", "methods", "strategy", "provider", "providers", "backend", "backends", "manager", "store",
            "stores", "storage",
            "service", "engine", "vault", "source", "sources", "class", "classes", "classname", "factory", "handler",
            "handlers",
            "callback", "callbacks", "listener", "hook", "hooks", "plugin", "driver", "adapter", "module",
            "middleware", "filter",
            "filters", "serializer", "parser", "resolver", "loader", "validator", "validators", "checker", "checkers",
            "scanner",
            "scanners", "scan", "scanning", "scanned", "detector", "detection", "template", "role", "roles", "user",
            "username", "login",
            "bucket", "table", "column", "cache", "enabled", "disabled", "enable", "disable", "required", "require",
            "allowed", "allow",
            "optional", "binding", "bindings", "validation", "validate", "verification", "verify", "verifier",
            "review", "reviewer",
            "request", "requests", "response", "exchange", "usage", "budget", "rate", "quota", "cost", "window",
            "reset", "change",
            "recovery", "strength", "complexity", "hint", "prompt", "question", "label", "message", "placeholder",
            "description", "title",
            "env", "var", "variable", "annotation", "selector", "generator", "symbol", "decimals", "network", "chain",
            "group", "owner",
            "key", "keys", "sync", "injector", "rotator", "level", "status", "state", "attempts",
            "retries", "retry", "history", "delimiter", "separator", "index", "position", "param", "parameter", "arn",
            "alias", "cmd",
            "command", "script", "program", "helper", "pool", "bytes", "bits", "chars", "json", "yaml", "yml", "conf",
            "cfg", "properties",
            "toml", "ini", "sh", "py", "js", "ts", "md", "html", "sql", "lua", "xml", "crt", "pub", "pem", "txt");

    /** Words of names that hold what everybody may know, or name a Secret that exists. */
    static final Set<String> PUBLIC = Set.of("public", "publishable", "pubkey", "existing", "anon", "anonymous");

    /** Marks that language models put between pieces of text. */
    static final Set<String> MARKERS = Set.of("eos", "bos", "pad", "unk", "mask", "stop", "sep", "cls", "special",
            "page", "continuation",
            "cancellation");

    /** What is done with a secret. */
    static final Set<String> VERBS = Set.of("use", "uses", "enable", "disable", "require", "requires", "allow",
            "validate", "verify",
            "check", "skip", "force", "has", "is", "no", "show", "hide", "redact", "log", "rotate", "reset", "forgot",
            "forgotten", "change",
            "min", "max", "number", "num", "count", "generate", "auto", "random", "with", "without", "pull", "mount");

    /** What a Secret holds. */
    static final Set<String> HELD = Set.of("password", "passwd", "pass", "pwd", "credential", "credentials", "creds",
            "cert",
            "certificate");

    /** What makes the word secret mean an object of that kind. */
    static final Set<String> OBJECTS = Set.of("tls", "pull", "ssl", "ingress", "registry", "docker", "image", "cert",
            "ca", "k8s",
            "kubernetes", "kube", "issuer");

    private NameWords() {}
}
