package dev.scalinglint.fix;

import dev.scalinglint.finding.TextEdit;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Written;
import dev.scalinglint.rule.Change;
import dev.scalinglint.source.Place;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The edits of one fix while they are worked out. */
final class EditDraft {
    private final EditedText sheet;
    private final List<TextEdit> edits = new ArrayList<>();
    private final Map<Written, TextEdit> filled = new IdentityHashMap<>();
    private boolean shared;

    EditDraft(EditedText sheet) {
        this.sheet = sheet;
    }

    List<TextEdit> edits() {
        return edits;
    }

    /** Whether an alias stands for something that changes, so that more changes than what was meant. */
    boolean isShared() {
        return shared;
    }

    /** Whether there is something to change and no two changes are of the same text. */
    @SuppressWarnings("ReferenceEquality") // two equal changes are two, and overlap
    boolean isPossible() {
        for (TextEdit edit : edits) {
            if (edits.stream().anyMatch(other -> other != edit && other.overlaps(edit))) {
                return false;
            }
        }
        return edits.stream().anyMatch(edit -> !sheet.of(edit.place()).equals(edit.text()));
    }

    /** @throws RefusedEdit where the text does not allow it */
    void add(Change change) {
        if (change.verb() == Change.Verb.SET && change.expected() != null && !stands(change.at(), change.expected())) {
            add(change.at(tail(change.at(), change.expected())));
            return;
        }
        Written node = sheet.at(change.at());
        if (node == null) {
            inText(change);
            return;
        }
        boolean inner = node.scalar() != null && isWithin(change.at(), node);
        if (inner && change.verb() == Change.Verb.REMOVE && change.path().isEmpty()) {
            shared |= node.isShared();
            new Removal(sheet, this).removeText(change.at());
            return;
        }
        boolean whole = change.verb() == Change.Verb.SET && change.path().isEmpty();
        if (!whole && !stands(change.at(), node)) {
            throw new RefusedEdit("it is a part of a text");
        }
        if (!change.path().isEmpty() && KustomizedSource.isKustomization(sheet.file())) {
            throw new RefusedEdit("it would be put into a kustomization");
        }
        switch (change.verb()) {
            case SET -> set(change, node);
            case REMOVE -> remove(change.path().isEmpty() ? node : target(change, node));
            case RENAME -> rename(keyOf(node), change.text());
            case MOVE -> move(keyOf(node), change);
            case APPEND -> append(change, node);
            case QUOTE -> quote(node);
            case UNQUOTE -> unquote(node);
        }
    }

    /** Whether a place holds a text and nothing else. */
    private boolean stands(Place place, String expected) {
        Written node = sheet.at(place);
        Scalar scalar = node == null
                ? null
                : node.isKey() && stands(place, node) ? node.value().resolved().scalar() : node.scalar();
        return node == null || scalar == null
                ? sheet.of(place).equals(expected)
                : scalar.text().equals(expected) || isWithin(place, node) && sheet.of(place).equals(expected);
    }

    /**
     * Where the text that was read stands at the end of its place: the value behind a flag, or behind the name of a
     * variable.
     */
    private Place tail(Place place, String expected) {
        String text = sheet.of(place);
        int end = text.endsWith("\"") || text.endsWith("'") ? text.length() - 1 : text.length();
        int start = end - expected.length();
        boolean found = start > 0 && !expected.isEmpty() && text.startsWith(expected, start)
                && !Character.isLetterOrDigit(text.charAt(start - 1));
        if (!found) {
            throw new RefusedEdit("what is to be changed is not written as it was read");
        }
        return sheet.place(place.start() + start, place.start() + end);
    }

    /** Whether a node stands at a place itself, and not only around it as a text with YAML in it does. */
    private static boolean stands(Place place, Written node) {
        return node.place().start() == place.start() && (node.scalar() == null || node.place().end() == place.end());
    }

    private void set(Change change, Written node) {
        if (!change.path().isEmpty()) {
            Addition.of(sheet, scope(change, node), change.path()).set(this, change.text(), change.isString());
        } else if (node.scalar() != null && isWithin(change.at(), node)) {
            setPart(change.at(), node.scalar(), change.text());
        } else {
            setScalar(node.isKey() ? node.value() : node, change.text(), change.isString());
        }
    }

    /** Whether a place is only a part of a scalar, as a flag in a command line is. */
    private static boolean isWithin(Place place, Written node) {
        return place.start() > node.place().start() || place.end() < node.place().end();
    }

    private void setPart(Place part, Scalar scalar, String text) {
        boolean asIs = text.chars().noneMatch(c -> Character.isISOControl(c) || c == '"' || c == '\'' || c == '\\');
        if (!asIs || scalar.style() == Scalar.Style.PLAIN && (text.contains(": ") || text.contains(" #"))) {
            throw new RefusedEdit("the text around it would have to be written in another way");
        }
        replace(part.start(), part.end(), text);
        Written around = sheet.at(part);
        shared |= around != null && around.isShared();
    }

    /** A value in another; of an alias only the alias, so that its anchor keeps its value. */
    void setScalar(Written value, String text, boolean isString) {
        if (value.isAlias()) {
            replace(value, new Spelling(value).like(null, text, isString, isInFlow(value)));
        } else if (value.scalar() == null) {
            throw new RefusedEdit("it is no single value");
        } else {
            String written = new Spelling(value).like(value.scalar(), text, isString, isInFlow(value));
            replace(value, value.place().start() == value.place().end() ? " " + written : written);
        }
    }

    private void remove(Written node) {
        Written key = node.isKey() ? node : node.key();
        shared |= node.isShared();
        new Removal(sheet, this).remove(KustomizedSource.entry(key == null ? node : key));
    }

    private void rename(Written key, String name) {
        if (key.mapping().key(name) != null) {
            throw new RefusedEdit("there is a key of that name already");
        }
        replace(key, new Spelling(key).renamed(key.name(), name, isInFlow(key)));
    }

    private void move(Written key, Change change) {
        Addition to = Addition.of(sheet, scope(change, key), with(change.path(), key.name().text()));
        Written there = to.present();
        if (there == null) {
            to.move(this, key);
        } else if (there.scalar() == null || key.value().scalar() == null
                || !there.scalar().text().equals(key.value().scalar().text())) {
            throw new RefusedEdit("it is there already, with another value");
        }
        remove(key);
    }

    private void append(Change change, Written node) {
        if (!change.path().isEmpty()) {
            Addition.of(sheet, scope(change, node), change.path()).append(this, change.text(), change.isString());
        } else if (node.parent() != null && node.parent().isSequence()) {
            new Items(sheet, node.parent()).append(this, change.text(), change.isString());
        } else {
            throw new RefusedEdit("it is no item of a list");
        }
    }

    private static List<String> with(List<String> path, String last) {
        List<String> all = new ArrayList<>(path);
        all.add(last);
        return all;
    }

    private void quote(Written node) {
        Written value = node.isKey() ? node.value() : node;
        Scalar scalar = value.scalar();
        if (scalar == null || scalar.style() != Scalar.Style.PLAIN || !sheet.isOneLine(value.place())) {
            throw new RefusedEdit("it is no plain value");
        }
        replace(value, new Spelling(value).quoted(sheet.of(value.place())));
    }

    private void unquote(Written node) {
        Written value = node.isKey() ? node.value() : node;
        Scalar scalar = value.scalar();
        if (scalar == null
                || scalar.style() != Scalar.Style.SINGLE_QUOTED && scalar.style() != Scalar.Style.DOUBLE_QUOTED
                || !scalar.text().matches("[+-]?\\w[\\w.%+/-]*")) {
            throw new RefusedEdit("it would not be the same without its quotes");
        }
        replace(value, scalar.text());
    }

    /** What is no YAML, such as nginx configuration, is text. */
    private void inText(Change change) {
        if (!sheet.documents().isEmpty() || !change.path().isEmpty() || change.at().start() == change.at().end()) {
            throw new RefusedEdit("nothing stands there");
        }
        switch (change.verb()) {
            case SET -> replace(change.at().start(), change.at().end(), change.text());
            case REMOVE -> new Removal(sheet, this).removeText(change.at());
            default -> throw new RefusedEdit("it is no YAML");
        }
    }

    private Written target(Change change, Written node) {
        Written present = Addition.of(sheet, scope(change, node), change.path()).present();
        if (present == null) {
            throw new RefusedEdit("it is not there");
        }
        return present;
    }

    /** The mapping from which a change's path begins. */
    private static Written scope(Change change, Written node) {
        return change.wide() ? PathStart.object(node) : PathStart.mapping(node);
    }

    private static Written keyOf(Written node) {
        Written key = node.isKey() ? node : node.key();
        if (key == null || key.scalar() == null) {
            throw new RefusedEdit("it is no entry of a mapping");
        }
        return key;
    }

    static boolean isInFlow(Written node) {
        return node.parent() != null && node.parent().isFlow();
    }

    void replace(Written node, String text) {
        shared |= node.isShared();
        replace(node.place().start(), node.place().end(), text);
    }

    void replace(int start, int end, String text) {
        edits.add(sheet.replace(start, end, text));
    }

    /** Puts something into a mapping. */
    void insert(Written mapping, int at, String text) {
        shared |= mapping.isShared();
        filled.put(mapping, sheet.insert(at, text));
        edits.add(filled.get(mapping));
    }

    /** What was put into a mapping already: whatever is taken out of it, it is not left empty. */
    @Nullable
    TextEdit filled(Written mapping) {
        return filled.get(mapping);
    }

    /** Takes a text out; what was put in at its end stands there instead. */
    void remove(int start, int end, @Nullable TextEdit putIn) {
        if (putIn == null || putIn.place().start() < start || putIn.place().start() > end) {
            replace(start, end, "");
            return;
        }
        edits.remove(putIn);
        String added = putIn.text();
        boolean lines = start == sheet.lineStart(start) && added.stripLeading().length() < added.length();
        replace(start, end, lines
                ? added.substring(sheet.lineEnding(start).length()) + sheet.lineEnding(start)
                : added.startsWith(",") ? added.substring(1).strip() : added);
    }
}
