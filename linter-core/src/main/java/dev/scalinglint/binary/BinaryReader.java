package dev.scalinglint.binary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads what a {@link BinaryWriter} of the same build wrote, by methods of the same names. */
public final class BinaryReader {
    private final ByteBuffer in;

    public BinaryReader(byte[] bytes) {
        this(bytes, 0);
    }

    /** To be read from an index on. */
    public BinaryReader(byte[] bytes, int from) {
        this.in = ByteBuffer.wrap(bytes).position(from);
    }

    /** How one is read. */
    @FunctionalInterface
    public interface Reading<T> {
        T from(BinaryReader in) throws IOException;
    }

    /** How one is read, with all at hand. */
    @FunctionalInterface
    public interface Getting<T> {
        T get() throws IOException;
    }

    public String text() throws IOException {
        int length = in.getInt();
        String text = new String(in.array(), in.position(), length, StandardCharsets.UTF_8);
        in.position(in.position() + length);
        return text;
    }

    public int number() {
        return in.getInt();
    }

    public long longNumber() {
        return in.getLong();
    }

    public boolean flag() {
        return in.get() != 0;
    }

    public byte[] bytes() throws IOException {
        byte[] bytes = new byte[in.getInt()];
        in.get(bytes);
        return bytes;
    }

    public <T> @Nullable T optional(Getting<T> getting) throws IOException {
        return in.get() != 0 ? getting.get() : null;
    }

    public <T> Supplier<List<T>> later(Reading<T> reading) throws IOException {
        byte[] bytes = bytes();
        return () -> {
            try {
                return new BinaryReader(bytes).list(reading);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    public <T> List<T> list(Reading<T> reading) throws IOException {
        int size = in.getInt();
        List<T> items = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            items.add(reading.from(this));
        }
        return items;
    }

    public @Nullable Object value() throws IOException {
        byte kind = in.get();
        return switch (kind) {
            case 'm' -> {
                Map<String, Object> map = new LinkedHashMap<>();
                list(from -> map.put(from.text(), from.value()));
                yield map;
            }
            case 'l' -> {
                List<@Nullable Object> list = new ArrayList<>();
                list(from -> list.add(from.value()));
                yield list;
            }
            case 'n' -> null;
            case 'i' -> Long.valueOf(text());
            case 'd' -> Double.valueOf(text());
            case 'b' -> Boolean.valueOf(text());
            default -> text();
        };
    }
}
