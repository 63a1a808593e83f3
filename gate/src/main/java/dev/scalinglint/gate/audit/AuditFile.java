package dev.scalinglint.gate.audit;

import dev.scalinglint.gate.git.Sha256;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.UnaryOperator;

/** A file of decisions. Each line carries the hash of the one before it. */
public final class AuditFile {
    /** What the first line carries. */
    static final String NOTHING = "0".repeat(64);
    private static final int STEP = 1 << 16;

    private AuditFile() {}

    /**
     * Appends a line; two at once come one after the other.
     *
     * @param line of the hash of the line before it, without its end
     * @return the hash of the new line
     */
    public static String append(Path file, UnaryOperator<String> line) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
                StandardOpenOption.WRITE)) {
            // Until the channel is closed.
            channel.lock();
            byte[] last = last(channel);
            byte[] next = line.apply(last.length == 0 ? NOTHING : Sha256.of(last)).getBytes(StandardCharsets.UTF_8);
            ByteBuffer bytes = ByteBuffer.allocate(next.length + 1).put(next).put((byte) '\n').flip();
            channel.position(channel.size());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
            return Sha256.of(next);
        }
    }

    /** The last line without its end; empty where there is none. */
    private static byte[] last(FileChannel channel) throws IOException {
        long end = channel.size() - 1;
        if (end < 0) {
            return new byte[0];
        }
        if (read(channel, end, 1)[0] != '\n') {
            throw new IOException("its last line is cut off, so that nothing can follow it: "
                    + "scaling-lint audit verify tells more");
        }
        long start = end;
        while (start > 0) {
            int size = (int) Math.min(STEP, start);
            byte[] bytes = read(channel, start - size, size);
            int at = size - 1;
            while (at >= 0 && bytes[at] != '\n') {
                at--;
            }
            start -= size - 1 - at;
            if (at >= 0) {
                break;
            }
        }
        return read(channel, start, Math.toIntExact(end - start));
    }

    private static byte[] read(FileChannel channel, long from, int size) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(size);
        while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
            // A read may bring less than was asked for.
        }
        return bytes.array();
    }
}
