package dev.scalinglint.fix;

import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Written;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A path followed as far as it is written: what is missing of it is put in. */
final class Addition {
    private static final String MERGE = "<<";

    private final EditedText sheet;
    private final Written mapping;
    private final List<String> rest;
    private final @Nullable Written present;

    /**
     * @param mapping the last one that is written
     * @param rest    the keys from there
     * @param present what stands at the end of the path; null when something is missing
     */
    private Addition(EditedText sheet, Written mapping, List<String> rest, @Nullable Written present) {
        this.sheet = sheet;
        this.mapping = mapping;
        this.rest = rest;
        this.present = present;
    }

    static Addition of(EditedText sheet, Written from, List<String> path) {
        Written mapping = from;
        for (int i = 0;; i++) {
            Written key = mapping.key(path.get(i));
            boolean last = i == path.size() - 1;
            Written value = key == null ? last ? null : merged(mapping, path.get(i)) : key.value();
            if (value == null || last) {
                return new Addition(sheet, mapping, path.subList(i, path.size()), value);
            }
            Written next = value.resolved();
            if (next.scalar() != null && next.scalar().isNull()) {
                return new Addition(sheet, next, path.subList(i + 1, path.size()), null);
            }
            if (!next.isMapping()) {
                throw new RefusedEdit(path.get(i) + " is no mapping");
            }
            mapping = next;
        }
    }

    /** What a merge key brings in: to write the key beside it would hide the rest of it. */
    private static @Nullable Written merged(Written mapping, String name) {
        Written merge = mapping.key(MERGE);
        if (merge == null) {
            return null;
        }
        Written from = merge.value().resolved();
        for (Written each : from.isSequence() ? from.children() : List.of(from)) {
            Written source = each.resolved();
            Written key = source.key(name);
            Written value = key != null ? key.value() : source.isMapping() ? merged(source, name) : null;
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    @Nullable
    Written present() {
        return present;
    }

    /** Gives the value at the end of the path. */
    void set(EditDraft draft, String text, boolean isString) {
        if (present != null) {
            draft.setScalar(present, text, isString);
        } else {
            put(draft, new Spelling(mapping).like(null, text, isString, mapping.isFlow()), "");
        }
    }

    /** Puts an item at the end of the list at the end of the path. */
    void append(EditDraft draft, String text, boolean isString) {
        Written list = present == null ? null : present.resolved();
        if (list == null) {
            String item = new Spelling(mapping).like(null, text, isString, true);
            put(draft, "[" + item + "]", "");
        } else {
            new Items(sheet, list).append(draft, text, isString);
        }
    }

    /** Puts the value of another mapping's key there, as it is written, with the comment behind it. */
    void move(EditDraft draft, Written key) {
        Written value = key.value();
        boolean plain = value.scalar() != null || value.isAlias() || value.isFlow();
        if (!plain || !sheet.isOneLine(key.place().through(value.place())) || value.holdsAnchor()) {
            throw new RefusedEdit("only a value of one line can be moved");
        }
        int end = value.place().end();
        boolean comment = !mapping.isFlow() && !EditDraft.isInFlow(key);
        // From the colon on, so that a tag goes with its value.
        int from = sheet.text().indexOf(':', key.place().end()) + 1;
        put(draft, sheet.text().substring(from, end).strip(),
                comment ? sheet.text().substring(end, sheet.lineEnd(end)).stripTrailing() : "");
    }

    private void put(EditDraft draft, String value, String comment) {
        if (mapping.isMapping() && mapping.isFlow()) {
            intoFlow(draft, value);
        } else if (mapping.isMapping()) {
            intoBlock(draft, value + comment);
        } else {
            underKey(draft, value + comment);
        }
    }

    private void intoFlow(EditDraft draft, String value) {
        Spelling spelling = new Spelling(mapping);
        StringBuilder entry = new StringBuilder();
        for (String key : rest) {
            entry.append(entry.isEmpty() ? "" : "{").append(spelling.key(key, mapping)).append(": ");
        }
        entry.append(value).append("}".repeat(rest.size() - 1));
        List<Written> children = mapping.children();
        if (children.isEmpty()) {
            draft.insert(mapping, mapping.place().start() + 1, entry.toString());
            return;
        }
        Written lastKey = children.get(children.size() - 2);
        int end = children.get(children.size() - 1).place().end();
        boolean ownLine = sheet.isFirstOnLine(lastKey.place().start());
        String indent = " ".repeat(sheet.column(lastKey.place().start()));
        draft.insert(mapping, Math.max(end, lastKey.place().end()),
                "," + (ownLine ? sheet.lineEnding(lastKey.place().start()) + indent : " ") + entry);
    }

    private void intoBlock(EditDraft draft, String value) {
        KeyOrder order = new KeyOrder(mapping, rest.get(0));
        Written first = mapping.children().get(0);
        int column = sheet.column(first.place().start());
        if (sheet.text().charAt(first.place().start()) == '?') {
            throw new RefusedEdit("its keys are written with question marks");
        }
        Written before = order.before();
        if (before == null) {
            int at = first.place().start();
            String lines = lines(column, value, sheet.lineEnding(at));
            draft.insert(mapping, at, lines.stripLeading() + sheet.lineEnding(at) + " ".repeat(column));
        } else {
            after(draft, before, column, value);
        }
    }

    private void after(EditDraft draft, Written entry, int column, String value) {
        int at = sheet.lineEnd(Math.max(Blocks.end(sheet, entry), entry.place().start()));
        if (at == sheet.text().length() && Blocks.endsIn(sheet, at)) {
            throw new RefusedEdit("the text above would get a line end");
        }
        String ending = sheet.lineEnding(at);
        draft.insert(mapping, at, ending + lines(column, value, ending));
    }

    /** Below a key that has no value yet. */
    private void underKey(EditDraft draft, String value) {
        Scalar empty = mapping.scalar();
        Written key = mapping.key();
        if (empty == null || key == null || EditDraft.isInFlow(mapping)) {
            throw new RefusedEdit("there is no mapping to put it in");
        }
        int column = sheet.column(key.place().start()) + Blocks.step(mapping);
        int end = mapping.place().end();
        String ending = sheet.lineEnding(end);
        if (mapping.place().start() < end) {
            draft.replace(mapping, "");
        }
        draft.insert(mapping, sheet.lineEnd(end), ending + lines(column, value, ending));
    }

    private String lines(int column, String value, String ending) {
        Spelling spelling = new Spelling(mapping);
        StringBuilder lines = new StringBuilder();
        int at = column;
        for (String key : rest) {
            lines.append(lines.isEmpty() ? "" : ending).append(" ".repeat(at)).append(spelling.key(key, mapping))
                    .append(':');
            at += Blocks.step(mapping);
        }
        return lines.append(' ').append(value).toString();
    }
}
