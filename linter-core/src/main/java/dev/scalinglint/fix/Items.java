package dev.scalinglint.fix;

import dev.scalinglint.manifest.Written;

/** The items of a list that is written. */
final class Items {
    private final EditedText sheet;
    private final Written list;

    Items(EditedText sheet, Written list) {
        this.sheet = sheet;
        this.list = list;
    }

    void append(EditDraft draft, String text, boolean isString) {
        if (!list.isSequence() || list.children().stream()
                .anyMatch(item -> item.scalar() != null && item.scalar().text().equals(text))) {
            throw new RefusedEdit("it is no list, or the item is there already");
        }
        String item = new Spelling(list).like(null, text, isString, list.isFlow());
        if (list.children().isEmpty()) {
            draft.insert(list, list.place().start() + 1, item);
            return;
        }
        Written last = list.children().get(list.children().size() - 1);
        if (list.isFlow()) {
            boolean ownLine = sheet.isFirstOnLine(last.place().start());
            int start = last.place().start();
            draft.insert(list, last.place().end(),
                    "," + (ownLine ? sheet.lineEnding(start) + " ".repeat(sheet.column(start)) : " ") + item);
            return;
        }
        int at = sheet.lineEnd(Blocks.end(sheet, last));
        int dash = sheet.text().lastIndexOf('-', Math.max(0, last.place().start() - 1));
        if (at == sheet.text().length() && Blocks.endsIn(sheet, at)) {
            throw new RefusedEdit("the text above would get a line end");
        }
        draft.insert(list, at, sheet.lineEnding(at) + " ".repeat(sheet.column(dash)) + "- " + item);
    }
}
