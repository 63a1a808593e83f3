package dev.scalinglint.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Standard output that keeps what went wrong. A print stream only knows that something did, and there are two ways: a
 * reader who has seen enough, as {@code head} has, is no fault; a report that a full disk has cut must not look like
 * one that was written.
 */
final class StandardOutput extends OutputStream {
    private final OutputStream out;
    private @Nullable IOException failure;

    StandardOutput() {
        this(new FileOutputStream(FileDescriptor.out));
    }

    /** @param out where everything goes */
    StandardOutput(OutputStream out) {
        this.out = out;
    }

    /** Why something could not be written; null when all was, or its reader had gone. */
    @Nullable
    IOException failure() {
        return failure == null || isGone(failure) ? null : failure;
    }

    private static boolean isGone(IOException failure) {
        String why = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return why.contains("broken pipe") || why.contains("pipe is being closed")
                || why.contains("pipe has been ended");
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            failure = failure == null ? e : failure;
            throw e;
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }
}
