package dev.scalinglint.read.connection;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Scalars;
import dev.scalinglint.model.Container;
import dev.scalinglint.model.EnvReference;
import dev.scalinglint.read.index.NamedObjects;
import dev.scalinglint.read.index.ObjectIndex;
import dev.scalinglint.source.Place;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The servers that a container's environment names. Of Secrets in the tree only hosts and parameters are kept. */
final class EndpointReader {
    private final NamedObjects secrets;
    private final Hosts hosts;

    EndpointReader(ObjectIndex objects, Hosts hosts) {
        this.secrets = new NamedObjects(() -> objects.of("", "Secret"));
        this.hosts = hosts;
    }

    List<Endpoint> read(Container container, @Nullable String namespace) {
        List<Endpoint> found = new ArrayList<>(0);
        for (Map.Entry<String, Located<String>> variable : container.env().entrySet()) {
            Located<String> value = variable.getValue();
            if (!value.value().isEmpty()) {
                add(found, variable.getKey(), Expansion.of(value.value(), container.env()), null, value.place());
            }
        }
        for (EnvReference reference : container.references()) {
            if (reference.kind().equals("Secret")) {
                fromSecret(found, reference, namespace);
            } else if (reference.variable() != null && !container.env().containsKey(reference.variable())) {
                unseen(found, reference.variable(), null, reference.place());
            }
        }
        return found;
    }

    private static void add(List<Endpoint> found, String name, String text, @Nullable String secret, Place place) {
        boolean mayBe = text.contains("://") || text.contains(")/") || text.indexOf('=') > 0 && text.length() < 1000;
        Dsn dsn = mayBe ? Dsn.parse(text) : null;
        dsn = dsn == null && mayBe ? Dsn.inside(text) : dsn;
        if (dsn != null) {
            found.add(new Endpoint(name, dsn.redis(), dsn.host(), secret, dsn, place));
            return;
        }
        switch (ServerVariables.of(name)) {
            case DATABASE_HOST -> found.add(new Endpoint(name, false, Dsn.host(text), secret, null, place));
            case REDIS_HOST -> found.add(new Endpoint(name, true, Dsn.host(text), secret, null, place));
            default -> {
                if (Scalars.isPlaceholder(text) && !text.contains("://")) {
                    unseen(found, name, secret, place);
                }
            }
        }
    }

    /** A variable whose name says what it holds, and whose value is not seen. */
    private static void unseen(List<Endpoint> found, String name, @Nullable String secret, Place place) {
        switch (ServerVariables.of(name)) {
            case DATABASE_URL, DATABASE_HOST -> found.add(new Endpoint(name, false, null, secret, null, place));
            case REDIS_URL, REDIS_HOST -> {
                // A broker may be another one than Redis.
                if (!name.startsWith("CELERY_")) {
                    found.add(new Endpoint(name, true, null, secret, null, place));
                }
            }
            case NONE -> {
            }
        }
    }

    private void fromSecret(List<Endpoint> found, EnvReference reference, @Nullable String namespace) {
        String secret = reference.name().value();
        KubeObject object = secrets.find(namespace, secret);
        if (reference.variable() == null) {
            if (object != null) {
                keys(object).forEach(
                        key -> add(found, reference.prefix() + key, text(object, key), secret, reference.place()));
            } else if (hosts.ofSecret(namespace, secret) != null) {
                found.add(new Endpoint(reference.prefix() + "uri", false, null, secret, null, reference.place()));
            }
            return;
        }
        String key = reference.key() == null ? "" : reference.key().value();
        String text = object == null ? "" : text(object, key);
        if (!text.isEmpty()) {
            add(found, reference.variable(), text, secret, reference.place());
        } else if (GeneratedSecret.namesServer(secret, key)) {
            found.add(new Endpoint(reference.variable(), false, null, secret, null, reference.place()));
        } else {
            unseen(found, reference.variable(), secret, reference.place());
        }
    }

    private static List<String> keys(KubeObject secret) {
        List<String> keys = new ArrayList<>();
        for (String field : List.of("stringData", "data")) {
            secret.body().mappingOrEmpty(field).entries().forEach(entry -> keys.add(entry.name()));
        }
        return keys;
    }

    private static String text(KubeObject secret, String key) {
        Located<String> plain = secret.body().text("stringData", key);
        if (plain != null) {
            return plain.value();
        }
        Scalar encoded = secret.body().scalar("data", key);
        try {
            return encoded == null
                    ? ""
                    : new String(Base64.getDecoder().decode(encoded.text().strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }
}
