package dev.scalinglint.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Schemas by path or URL, each read once. What they refer to is looked for in files only, never fetched. */
final class SchemaStore {
    private static final int LARGEST = 20_000_000;
    private static final Pattern DIALECT = Pattern.compile("https?://json-schema\\.org/draft[-/].*");

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7,
            builder -> builder.schemaLoader(loader -> loader
                    .resourceLoaders(loaders -> loaders.add(iri -> iri.toString().startsWith("file:")
                            ? () -> Files.newInputStream(Path.of(URI.create(iri.toString())))
                            : null))
                    .block(iri -> !iri.toString().startsWith("file:") && !iri.toString().startsWith("classpath:")
                            && !iri.toString().contains("json-schema.org/draft"))));
    private final ObjectMapper mapper = new ObjectMapper();
    private final Map<String, Optional<Schema>> read = new ConcurrentHashMap<>();
    private final Set<String> unusable = new ConcurrentSkipListSet<>();
    private @Nullable HttpClient client;

    /** Null where there is none. */
    @Nullable
    Schema at(String location) {
        return read.computeIfAbsent(location, this::read).orElse(null);
    }

    /** Sentences about schemas that are there and cannot be used. */
    Set<String> unusable() {
        return unusable;
    }

    void isUnusable(String location, Exception why) {
        if (read.put(location, Optional.empty()) != null) {
            String message = String.valueOf(why.getMessage());
            unusable.add("schema " + location + " cannot be used: "
                    + message.lines().findFirst().orElse(why.getClass().getSimpleName()));
        }
    }

    private Optional<Schema> read(String location) {
        try {
            byte[] text =
                    dev.scalinglint.schema.SchemaLocation.isUrl(location) ? fetched(location) : file(Path.of(location));
            JsonNode schema = text == null ? null : mapper.readTree(text);
            if (schema == null) {
                return Optional.empty();
            }
            if (schema instanceof ObjectNode object && object.has("$schema")
                    && !DIALECT.matcher(object.get("$schema").asText()).matches()) {
                object.remove("$schema");
            }
            String iri = dev.scalinglint.schema.SchemaLocation.isUrl(location)
                    ? location
                    : Path.of(location).toUri().toString();
            return Optional.of(registry.getSchema(SchemaLocation.of(iri), schema));
        } catch (IOException | InvalidPathException e) {
            unusable.add("schema " + location + " cannot be read: "
                    + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()));
            return Optional.empty();
        }
    }

    private static byte @Nullable [] file(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return null;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return bounded(in);
        }
    }

    private byte @Nullable [] fetched(String url) throws IOException {
        try {
            HttpResponse<InputStream> response =
                    client().send(HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(20)).build(),
                            HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream in = response.body()) {
                if (response.statusCode() / 100 == 2) {
                    return bounded(in);
                }
            }
            if (response.statusCode() != 404) {
                throw new IOException("the server says " + response.statusCode());
            }
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private synchronized HttpClient client() {
        if (client == null) {
            client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL)
                    .connectTimeout(Duration.ofSeconds(10)).build();
        }
        return client;
    }

    private static byte[] bounded(InputStream in) throws IOException {
        byte[] text = in.readNBytes(LARGEST + 1);
        if (text.length > LARGEST) {
            throw new IOException("it is larger than " + LARGEST + " bytes");
        }
        return text;
    }
}
