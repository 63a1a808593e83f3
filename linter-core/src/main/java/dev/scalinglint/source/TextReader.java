package dev.scalinglint.source;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Bytes to text: UTF-8, or UTF-16 where a byte order mark says so. */
public final class TextReader {
    private static final char REPLACEMENT = '\uFFFD';

    private TextReader() {}

    static String read(Path file, Limits limits) throws UnreadableException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            // Opening a pipe would wait for somebody to write to it.
            if (!attributes.isRegularFile()) {
                throw UnreadableException.because("is not a regular file");
            }
            if (attributes.size() > limits.maxFileBytes()) {
                throw tooLarge(limits);
            }
            int size = (int) Math.min(attributes.size(), Integer.MAX_VALUE - 16);
            try (InputStream in = Files.newInputStream(file)) {
                byte[] bytes = in.readNBytes(size + 1);
                if (bytes.length <= size) {
                    return decode(bytes);
                }
            }
            // It has grown since, or does not say how long it is.
            try (InputStream in = Files.newInputStream(file)) {
                return read(in, limits);
            }
        } catch (UnreadableException e) {
            throw e;
        } catch (NoSuchFileException e) {
            throw UnreadableException.because("does not exist");
        } catch (IOException e) {
            throw UnreadableException.because("cannot be read: " + IoReason.of(e));
        }
    }

    /** Reads a whole stream, for example standard input. */
    public static String read(InputStream in, Limits limits) throws IOException {
        return decode(bytes(in, limits));
    }

    /** All bytes of a stream, not yet decoded. */
    public static byte[] bytes(InputStream in, Limits limits) throws IOException {
        int most = (int) Math.min(Integer.MAX_VALUE - 16, limits.maxFileBytes() + 1);
        byte[] bytes = in.readNBytes(most);
        if (bytes.length > limits.maxFileBytes()) {
            throw tooLarge(limits);
        }
        return bytes;
    }

    private static UnreadableException tooLarge(Limits limits) {
        return UnreadableException
                .overLimit("is larger than the limit of " + limits.maxFileBytes() + " bytes (maxFileBytes)");
    }

    /** As UTF-8, or as a byte order mark says. */
    public static String decode(byte[] bytes) throws UnreadableException {
        return decode(bytes, markLength(bytes), charset(bytes));
    }

    /** By the byte order mark; UTF-8 without one. */
    static Charset charset(byte[] bytes) {
        return startsWith(bytes, 0xFE, 0xFF) ? UTF_16BE : startsWith(bytes, 0xFF, 0xFE) ? UTF_16LE : UTF_8;
    }

    /** How many bytes the byte order mark takes. */
    static int markLength(byte[] bytes) {
        return startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : charset(bytes).equals(UTF_8) ? 0 : 2;
    }

    private static String decode(byte[] bytes, int from, Charset charset) throws UnreadableException {
        // String's own decoder is the fastest, but replaces what it cannot read and so would change the text silently:
        // then a strict one decides.
        String text = new String(bytes, from, bytes.length - from, charset);
        if (text.indexOf(REPLACEMENT) < 0) {
            return text;
        }
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes, from, bytes.length - from)).toString();
        } catch (CharacterCodingException e) {
            throw UnreadableException.undecodable("is not " + charset + " text: save it as UTF-8", text);
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
