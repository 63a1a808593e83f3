package dev.scalinglint.catalog;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The few shapes that a {@link CatalogFile} is made of; each is written and read by methods of one name. */
final class Fields {
    private final @Nullable DataInputStream in;
    private final @Nullable DataOutputStream out;

    Fields(@Nullable DataInputStream in, @Nullable DataOutputStream out) {
        this.in = in;
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
        bytes(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    String text() throws IOException {
        return new String(bytes(), java.nio.charset.StandardCharsets.UTF_8);
    }

    void bytes(byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    byte[] bytes() throws IOException {
        return in.readNBytes(in.readInt());
    }

    <T> void optional(@Nullable T value, Putting<T> putting) throws IOException {
        out.writeBoolean(value != null);
        if (value != null) {
            putting.put(value);
        }
    }

    <T> @Nullable T optional(Getting<T> getting) throws IOException {
        return in.readBoolean() ? getting.get() : null;
    }

    <T> void list(List<T> items, Writing<T> writing) throws IOException {
        out.writeInt(items.size());
        for (T item : items) {
            writing.to(item, this);
        }
    }

    <T> List<T> list(Reading<T> reading) throws IOException {
        int size = in.readInt();
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
        byte kind = in.readByte();
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
