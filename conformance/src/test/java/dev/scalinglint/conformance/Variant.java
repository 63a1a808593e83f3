package dev.scalinglint.conformance;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * One small input that a real program and the linter are both given.
 *
 * @param id    unique within its set, and says what is tried: {@code cpu=1e3}
 * @param files texts by path from the folder they are in, with {@code /}
 */
record Variant(String id, Map<String, String> files) {
    Variant {
        files = new TreeMap<>(files);
    }

    /** One of a single manifest. */
    static Variant of(String id, String manifest) {
        return new Variant(id, Map.of("manifest.yaml", manifest));
    }

    /** As the real program is given it, on one line. */
    ObjectNode question() {
        ObjectNode question = JsonNodeFactory.instance.objectNode().put("id", id);
        ObjectNode texts = question.putObject("files");
        files.forEach(texts::put);
        return question;
    }

    /** What the answer was given to: twelve hexadecimal digits of the question's SHA-256. */
    String fingerprint() {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256")
                    .digest(question().toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Writes its files below a folder. */
    void write(Path folder) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }
}
