package dev.scalinglint.cache;

import dev.scalinglint.binary.Fields;
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
        void write(Fields out, StringTable texts) throws IOException;
    }

    static void write(Fields out, Body body) throws IOException {
        StringTable texts = new StringTable(new ArrayList<>());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        body.write(new Fields(new DataOutputStream(bytes)), texts);
        out.list(texts.known, (text, to) -> to.text(text));
        out.bytes(bytes.toByteArray());
    }

    /** Reads the texts; what was written behind them comes next, from the same fields. */
    static StringTable read(Fields in) throws IOException {
        StringTable texts = new StringTable(in.list(Fields::text));
        in.number();
        return texts;
    }

    void put(@Nullable String text, Fields out) throws IOException {
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

    void all(List<String> texts, Fields out) throws IOException {
        out.list(texts, this::put);
    }

    /** One that was no null. */
    String get(Fields in) {
        return known.get(in.number());
    }

    @Nullable String orNull(Fields in) {
        int number = in.number();
        return number == NONE ? null : known.get(number);
    }

    List<String> all(Fields in) throws IOException {
        return in.list(this::get);
    }
}
