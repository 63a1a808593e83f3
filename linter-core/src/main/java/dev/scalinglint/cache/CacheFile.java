package dev.scalinglint.cache;

import dev.scalinglint.binary.BinaryReader;
import dev.scalinglint.binary.BinaryWriter;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** The file of one {@link CacheEntry}: read as a whole, replaced as a whole, and only for its owner's eyes. */
record CacheFile(Path path) {
    /** Each tree and set of options has its own; who lints more of them in turn pays for it. */
    private static final int MOST_FILES = 50;

    private static final long MOST_BYTES = 256 << 20;

    /** What it holds. */
    interface Content {
        void write(BinaryWriter out) throws IOException;
    }

    /** Null when there is none that is whole. */
    @Nullable
    BinaryReader read() {
        try {
            byte[] bytes = Files.size(path) > MOST_BYTES ? new byte[0] : Files.readAllBytes(path);
            if (bytes.length < Long.BYTES || ByteBuffer.wrap(bytes).getLong() != sum(bytes, Long.BYTES)) {
                return null;
            }
            Files.setLastModifiedTime(path, FileTime.fromMillis(System.currentTimeMillis()));
            return new BinaryReader(bytes, Long.BYTES);
        } catch (IOException e) {
            return null;
        }
    }

    void write(Content content) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
            content.write(new BinaryWriter(new DataOutputStream(bytes)));
            if (bytes.size() < MOST_BYTES) {
                replace(bytes.toByteArray());
            }
        } catch (IOException | UncheckedIOException e) {
            // The next run takes longer; this one has said all it had to.
        }
    }

    private void replace(byte[] content) throws IOException {
        Files.createDirectories(path.getParent());
        Path draft = Files.createTempFile(path.getParent(), "new", null);
        try {
            try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(draft))) {
                out.writeLong(sum(content, 0));
                out.write(content);
            }
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
        forget();
    }

    /** Those that nobody has asked for the longest. */
    private void forget() throws IOException {
        try (Stream<Path> files = Files.list(path.getParent())) {
            List<Path> all = files.toList();
            if (all.size() > MOST_FILES) {
                List<Path> oldest =
                        all.stream().sorted(Comparator.comparingLong(file -> file.toFile().lastModified())).toList();
                for (Path file : oldest.subList(0, all.size() - MOST_FILES)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static long sum(byte[] bytes, int from) {
        CRC32 sum = new CRC32();
        sum.update(bytes, from, bytes.length - from);
        return sum.getValue();
    }
}
