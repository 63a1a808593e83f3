package dev.scalinglint.binary;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
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

/**
 * The few shapes that our files are made of; each is written and read by methods of one name. Reader and writer are
 * always of one build.
 */
public final class BinaryFields {
    private final @Nullable ByteBuffer in;
    private final @Nullable DataOutputStream out;

    /** To be read. */
    public BinaryFields(byte[] bytes) {
        this(bytes, 0);
    }

    /** To be read from an index on. */
    public BinaryFields(byte[] bytes, int from) {
        this.in = ByteBuffer.wrap(bytes).position(from);
        this.out = null;
    }

    /** To be written. */
    public BinaryFields(DataOutputStream out) {
        this.in = null;
        this.out = out;
    }

    /** How one is read or written. */
    @FunctionalInterface
    public interface Reading<T> {
        T from(BinaryFields in) throws IOException;
    }

    /** How one is read or written. */
    @FunctionalInterface
    public interface Writing<T> {
        void to(T value, BinaryFields out) throws IOException;
    }

    /** How one is read or written. */
    @FunctionalInterface
    public interface Getting<T> {
        T get() throws IOException;
    }

    /** How one is read or written. */
    @FunctionalInterface
    public interface Putting<T> {
        void put(T value) throws IOException;
    }

    public void text(String text) throws IOException {
        bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    public String text() throws IOException {
        int length = in.getInt();
        String text = new String(in.array(), in.position(), length, StandardCharsets.UTF_8);
        in.position(in.position() + length);
        return text;
    }

    public void number(int number) throws IOException {
        out.writeInt(number);
    }

    public int number() {
        return in.getInt();
    }

    public void number(long number) throws IOException {
        out.writeLong(number);
    }

    public long longNumber() {
        return in.getLong();
    }

    public void flag(boolean flag) throws IOException {
        out.writeBoolean(flag);
    }

    public boolean flag() {
        return in.get() != 0;
    }

    public void bytes(byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    public byte[] bytes() throws IOException {
        byte[] bytes = new byte[in.getInt()];
        in.get(bytes);
        return bytes;
    }

    public <T> void optional(@Nullable T value, Putting<T> putting) throws IOException {
        out.writeBoolean(value != null);
        if (value != null) {
            putting.put(value);
        }
    }

    public <T> @Nullable T optional(Getting<T> getting) throws IOException {
        return in.get() != 0 ? getting.get() : null;
    }

    public <T> void list(List<T> items, Writing<T> writing) throws IOException {
        out.writeInt(items.size());
        for (T item : items) {
            writing.to(item, this);
        }
    }

    /** A list that is only read when somebody needs it. */
    public <T> void later(List<T> items, Writing<T> writing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new BinaryFields(new DataOutputStream(bytes)).list(items, writing);
        bytes(bytes.toByteArray());
    }

    public <T> Supplier<List<T>> later(Reading<T> reading) throws IOException {
        byte[] bytes = bytes();
        return () -> {
            try {
                return new BinaryFields(bytes).list(reading);
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

    /** A setting's value: null, Long, Double, Boolean, String, a list or a map of them. */
    public void value(@Nullable Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            out.writeByte('m');
            list(List.copyOf(map.entrySet()), (entry, to) -> {
                to.text((String) entry.getKey());
                to.value(entry.getValue());
            });
        } else if (value instanceof List<?> list) {
            out.writeByte('l');
            list(list, (item, to) -> to.value(item));
        } else if (value == null) {
            out.writeByte('n');
        } else {
            out.writeByte(
                    value instanceof Long ? 'i' : value instanceof Double ? 'd' : value instanceof Boolean ? 'b' : 's');
            text(value.toString());
        }
    }

    public @Nullable Object value() throws IOException {
        byte kind = in.get();
        return switch (kind) {
            case 'm' -> {
                Map<String, Object> map = new LinkedHashMap<>();
                list(from -> map.put(from.text(), from.value()));
                yield map;
            }
            case 'l' -> list(BinaryFields::value);
            case 'n' -> null;
            case 'i' -> Long.valueOf(text());
            case 'd' -> Double.valueOf(text());
            case 'b' -> Boolean.valueOf(text());
            default -> text();
        };
    }
}
