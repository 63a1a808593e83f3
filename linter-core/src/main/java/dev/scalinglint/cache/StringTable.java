package dev.scalinglint.cache;

import dev.scalinglint.binary.BinaryReader;
import dev.scalinglint.binary.BinaryWriter;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fields in which each text is written once: paths, ids and messages come back again and again. */
final class StringTable {
    private static final int NONE = -1;

    private final List<String> known;
    private final Map<String, Integer> numbers = new HashMap<>();

    private StringTable(List<String> known) {
        this.known = known;
    }

    /** What stands behind the texts. */
    interface Body {
        void write(BinaryWriter out, StringTable texts) throws IOException;
    }

    static void write(BinaryWriter out, Body body) throws IOException {
        StringTable texts = new StringTable(new ArrayList<>());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        body.write(new BinaryWriter(new DataOutputStream(bytes)), texts);
        out.list(texts.known, (text, to) -> to.text(text));
        out.bytes(bytes.toByteArray());
    }

    /** Reads the texts; what was written behind them comes next, from the same fields. */
    static StringTable read(BinaryReader in) throws IOException {
        StringTable texts = new StringTable(in.list(BinaryReader::text));
        in.number();
        return texts;
    }

    void put(@Nullable String text, BinaryWriter out) throws IOException {
        if (text == null) {
            out.number(NONE);
            return;
        }
        Integer number = numbers.putIfAbsent(text, known.size());
        if (number == null) {
            number = known.size();
            known.add(text);
        }
        out.number(number);
    }

    void all(List<String> texts, BinaryWriter out) throws IOException {
        out.list(texts, this::put);
    }

    /** One that was no null. */
    String get(BinaryReader in) {
        return known.get(in.number());
    }

    @Nullable
    String orNull(BinaryReader in) {
        int number = in.number();
        return number == NONE ? null : known.get(number);
    }

    List<String> all(BinaryReader in) throws IOException {
        return in.list(this::get);
    }
}
