package dev.scalinglint.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What bytes are, in 32 of them (SHA-256): two files of one stamp hold the same, whoever wrote them.
 *
 * @param bytes not to be changed
 */
public record Stamp(byte[] bytes) {
    public static final int LENGTH = 32;

    /** The stamp of a file's content; null when it cannot be read. */
    public static @Nullable Stamp of(Path file) {
        try {
            return of(Files.readAllBytes(file));
        } catch (IOException e) {
            return null;
        }
    }

    public static Stamp of(byte[] content) {
        try {
            return new Stamp(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Stamp stamp && Arrays.equals(bytes, stamp.bytes);
    }

    @Override
    public int hashCode() {
        return bytes[0] << 24 | (bytes[1] & 0xFF) << 16 | (bytes[2] & 0xFF) << 8 | bytes[3] & 0xFF;
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
