package dev.scalinglint.fix;

import dev.scalinglint.finding.TextEdit;
import dev.scalinglint.rule.Change;
import dev.scalinglint.rule.Change.Verb;
import dev.scalinglint.source.Lines;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.SourceFile;
import java.util.List;

/**
 * Makes changes in a text by hand: a place is the first time that some characters stand there, without the blanks
 * behind them.
 */
final class Pen {
    private final SourceFile file;
    private final String text;
    private final EditDraft draft;

    Pen(String name, String text) {
        this.file = SourceFile.of(name, text);
        this.text = text;
        EditedText sheet = EditedText.of(file, text);
        if (sheet == null) {
            throw new AssertionError("cannot be read:\n" + text);
        }
        this.draft = new EditDraft(sheet);
    }

    static Pen on(String text) {
        return new Pen("x.yaml", text);
    }

    Place at(String characters) {
        int start = text.indexOf(characters);
        return Lines.of(file, text).place(start, start + characters.strip().length());
    }

    Pen set(String at, String value) {
        return change(new Change(Verb.SET, at(at), false, List.of(), value, true));
    }

    Pen setNumber(String at, String value) {
        return change(new Change(Verb.SET, at(at), false, List.of(), value, false));
    }

    /** From the top of the object around a place. */
    Pen put(String in, String value, String... path) {
        return change(new Change(Verb.SET, at(in), true, List.of(path), value, true));
    }

    /** From the mapping at a place. */
    Pen putBeside(String at, String value, String... path) {
        return change(new Change(Verb.SET, at(at), false, List.of(path), value, true));
    }

    Pen remove(String at) {
        return change(new Change(Verb.REMOVE, at(at), false, List.of(), "", true));
    }

    Pen append(String at, String item, String... path) {
        return change(new Change(Verb.APPEND, at(at), false, List.of(path), item, true));
    }

    /** A value of which it is known how it was read. */
    Pen setRead(String at, String expected, String value) {
        return change(new Change(Verb.SET, at(at), false, List.of(), value, true, expected));
    }

    Pen move(String at, String... path) {
        return change(new Change(Verb.MOVE, at(at), true, List.of(path), "", true));
    }

    Pen rename(String at, String to) {
        return change(new Change(Verb.RENAME, at(at), false, List.of(), to, true));
    }

    Pen quote(String at) {
        return change(new Change(Verb.QUOTE, at(at), false, List.of(), "", true));
    }

    Pen unquote(String at) {
        return change(new Change(Verb.UNQUOTE, at(at), false, List.of(), "", true));
    }

    Pen change(Change change) {
        draft.add(change);
        return this;
    }

    boolean isShared() {
        return draft.isShared();
    }

    List<TextEdit> edits() {
        return draft.edits();
    }

    /** The text with all changes. */
    String text() {
        if (!draft.isPossible()) {
            throw new RefusedEdit("nothing changes, or one thing twice");
        }
        EditedFile edited = new EditedFile();
        draft.edits().forEach(edited::add);
        return edited.applied(text);
    }
}
