package dev.scalinglint.catalog;

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

/** The few shapes that a {@link CatalogFile} is made of; each is written and read by methods of one name. */
final class Fields {
    private final @Nullable ByteBuffer in;
    private final @Nullable DataOutputStream out;

    /** To be read. */
    Fields(byte[] bytes) {
        this.in = ByteBuffer.wrap(bytes);
        this.out = null;
    }

    /** To be written. */
    Fields(DataOutputStream out) {
        this.in = null;
        this.out = out;
    }

    interface Reading<T> {
        T from(Fields in) throws IOException;
    }

    interface Writing<T> {
        void to(T value, Fields out) throws IOException;
    }

    interface Getting<T> {
        T get() throws IOException;
    }

    interface Putting<T> {
        void put(T value) throws IOException;
    }

    void text(String text) throws IOException {
        bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    String text() throws IOException {
        int length = in.getInt();
        String text = new String(in.array(), in.position(), length, StandardCharsets.UTF_8);
        in.position(in.position() + length);
        return text;
    }

    void bytes(byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    byte[] bytes() throws IOException {
        byte[] bytes = new byte[in.getInt()];
        in.get(bytes);
        return bytes;
    }

    <T> void optional(@Nullable T value, Putting<T> putting) throws IOException {
        out.writeBoolean(value != null);
        if (value != null) {
            putting.put(value);
        }
    }

    <T> @Nullable T optional(Getting<T> getting) throws IOException {
        return in.get() != 0 ? getting.get() : null;
    }

    <T> void list(List<T> items, Writing<T> writing) throws IOException {
        out.writeInt(items.size());
        for (T item : items) {
            writing.to(item, this);
        }
    }

    /** A list that is only read when somebody needs it. */
    <T> void later(List<T> items, Writing<T> writing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new Fields(new DataOutputStream(bytes)).list(items, writing);
        bytes(bytes.toByteArray());
    }

    <T> Supplier<List<T>> later(Reading<T> reading) throws IOException {
        byte[] bytes = bytes();
        return () -> {
            try {
                return new Fields(bytes).list(reading);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    <T> List<T> list(Reading<T> reading) throws IOException {
        int size = in.getInt();
        List<T> items = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            items.add(reading.from(this));
        }
        return items;
    }

    /** A setting's value: null, Long, Double, Boolean, String, a list or a map of them. */
    void value(@Nullable Object value) throws IOException {
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
            out.writeByte(value instanceof Long ? 'i' : value instanceof Double ? 'd' : value instanceof Boolean ? 'b' : 's');
            text(value.toString());
        }
    }

    @Nullable Object value() throws IOException {
        byte kind = in.get();
        return switch (kind) {
            case 'm' -> {
                Map<String, Object> map = new LinkedHashMap<>();
                list(from -> map.put(from.text(), from.value()));
                yield map;
            }
            case 'l' -> list(Fields::value);
            case 'n' -> null;
            case 'i' -> Long.valueOf(text());
            case 'd' -> Double.valueOf(text());
            case 'b' -> Boolean.valueOf(text());
            default -> text();
        };
    }
}
