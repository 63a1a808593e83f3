package dev.scalinglint.binary;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The few shapes that our files are made of; a {@link BinaryReader} of the same build reads them. */
public final class BinaryWriter {
    private final DataOutputStream out;

    public BinaryWriter(DataOutputStream out) {
        this.out = out;
    }

    /** How one is written. */
    @FunctionalInterface
    public interface Writing<T> {
        void to(T value, BinaryWriter out) throws IOException;
    }

    /** How one is written, with all at hand. */
    @FunctionalInterface
    public interface Putting<T> {
        void put(T value) throws IOException;
    }

    public void text(String text) throws IOException {
        bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    public void number(int number) throws IOException {
        out.writeInt(number);
    }

    public void number(long number) throws IOException {
        out.writeLong(number);
    }

    public void flag(boolean flag) throws IOException {
        out.writeBoolean(flag);
    }

    public void bytes(byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    public <T> void optional(@Nullable T value, Putting<T> putting) throws IOException {
        out.writeBoolean(value != null);
        if (value != null) {
            putting.put(value);
        }
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
        new BinaryWriter(new DataOutputStream(bytes)).list(items, writing);
        bytes(bytes.toByteArray());
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
}
