package dev.scalinglint.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What bytes are, in 32 of them (SHA-256): two files of one stamp hold the same, whoever wrote them.
 *
 * @param bytes not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // compared by content below; a copy for each file would be felt
public record Stamp(byte[] bytes) {
    /** Of what cannot be read. */
    public static final Stamp NONE = new Stamp(new byte[4]);

    private static final long MOST = 64 << 20;

    /**
     * The stamp of a file's content; {@link #NONE} when it cannot be read, or is too large for anything worth
     * remembering.
     */
    public static Stamp of(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) < MOST ? of(Files.readAllBytes(file)) : NONE;
        } catch (IOException e) {
            return NONE;
        }
    }

    /** Likewise; of a text given in memory {@link #NONE}. */
    public static Stamp of(SourceFile file) {
        Path onDisk = file.onDisk();
        return onDisk == null ? NONE : of(onDisk);
    }

    public static Stamp of(byte[] content) {
        try {
            return new Stamp(((MessageDigest) Digest.BLANK.clone()).digest(content));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the JVM's own SHA-256 can be copied", e);
        }
    }

    /** To be copied: to look for it takes longer than most files. */
    private static final class Digest {
        static final MessageDigest BLANK = blank();

        private static MessageDigest blank() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every JVM has SHA-256", e);
            }
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
