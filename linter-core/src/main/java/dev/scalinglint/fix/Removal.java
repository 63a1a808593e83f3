package dev.scalinglint.fix;

import dev.scalinglint.finding.TextEdit;
import dev.scalinglint.manifest.Written;
import dev.scalinglint.source.Place;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes entries and items out, with their lines where they have lines of their own. Comments above stay. */
final class Removal {
    private final EditedText sheet;
    private final EditDraft draft;

    Removal(EditedText sheet, EditDraft draft) {
        this.sheet = sheet;
        this.draft = draft;
    }

    /** @param node a key, with which its value goes, or an item of a list */
    void remove(Written node) {
        Written last = node.isKey() ? node.value() : node;
        if (last.holdsAnchor() || node.parent() == null) {
            throw new RefusedEdit("an alias elsewhere stands for it");
        }
        Written holder = node.parent();
        boolean only = isOnly(node);
        if (holder.isFlow()) {
            fromFlow(node, last, holder, only);
        } else if (only) {
            withParents(node, last);
        } else {
            fromBlock(node, last, holder);
        }
    }

    private boolean isOnly(Written node) {
        Written holder = node.parent();
        return holder != null && holder.children().size() == (node.isKey() ? 2 : 1) && draft.filled(holder) == null;
    }

    /** Whether an anchor or a tag stands between a key and its mapping. */
    private boolean hasProperties(Written key, Written holder) {
        String between = sheet.text().substring(key.place().end(), holder.place().start());
        return between.lines().map(line -> line.replaceAll("(^|\\s)#.*", ""))
                .anyMatch(line -> line.indexOf('&') >= 0 || line.indexOf('!') >= 0);
    }

    private void fromBlock(Written node, Written last, Written holder) {
        int start = start(node);
        if (sheet.isFirstOnLine(start)) {
            lines(start, Blocks.end(sheet, last), draft.filled(holder));
            return;
        }
        // The first of an item, behind its dash: the next entry moves up.
        List<Written> children = holder.children();
        int next = children.indexOf(node) + (node.isKey() ? 2 : 1);
        int end = Blocks.end(sheet, last);
        boolean follows = next < children.size() && sheet.nextLine(end) == sheet.lineStart(start(children.get(next)));
        draft.replace(start, follows ? start(children.get(next)) : end, "");
    }

    /** An item begins at its dash. */
    private int start(Written node) {
        int start = node.place().start();
        if (node.isKey() || node.parent() == null || node.parent().isFlow()) {
            return start;
        }
        return sheet.text().lastIndexOf('-', start - 1);
    }

    /** What would be left empty goes too; comments between the lines stay. */
    private void withParents(Written node, Written last) {
        Deque<Written> chain = new ArrayDeque<>(List.of(node));
        while (isOnly(chain.getLast())) {
            Written holder = chain.getLast().parent();
            Written key = holder == null ? null : holder.key();
            if (holder == null || key == null || key.mapping().isFlow() || holder.isShared()
                    || hasProperties(key, holder)) {
                throw new RefusedEdit("nothing would be left around it");
            }
            chain.add(key);
        }
        int end = Blocks.end(sheet, last);
        int start = start(node);
        for (Written each : chain) {
            int begin = start(each);
            if (!sheet.isFirstOnLine(begin)) {
                throw new RefusedEdit("something else stands on its line");
            }
            if (sheet.nextLine(begin) < sheet.lineStart(start)) {
                lines(start, end);
                end = each.place().end();
            }
            start = begin;
        }
        lines(start, end);
    }

    private void lines(int start, int end) {
        lines(start, end, null);
    }

    private void lines(int start, int end, @Nullable TextEdit putIn) {
        int from = sheet.lineStart(start);
        int to = sheet.nextLine(end);
        boolean unended =
                to == sheet.text().length() && sheet.lineEnd(end) == to && from > 0 && !Blocks.endsIn(sheet, from);
        if (unended) {
            // A file without a last line end keeps none.
            from = sheet.lineEnd(sheet.lineStart(from - 1));
        }
        draft.remove(from, to, putIn);
    }

    private void fromFlow(Written node, Written last, Written holder, boolean only) {
        List<Written> children = holder.children();
        int index = children.indexOf(node);
        int step = node.isKey() ? 2 : 1;
        int end = Math.max(last.place().end(), node.place().end());
        if (only) {
            draft.replace(holder.place().start() + 1, holder.place().end() - 1, "");
        } else if (index + step < children.size()) {
            draft.replace(node.place().start(), children.get(index + step).place().start(), "");
        } else if (index == 0) {
            draft.remove(node.place().start(), end, draft.filled(holder));
        } else {
            Written before = children.get(index - 1);
            draft.replace(Math.max(before.place().end(), children.get(index - step).place().end()), end, "");
        }
    }

    /**
     * A piece of a text: a directive with the semicolon behind it, and its line when nothing else but a comment is left
     * there; or a word of a command line.
     */
    void removeText(Place place) {
        String behind = sheet.text().substring(place.end(), sheet.lineEnd(place.end()));
        boolean directive = behind.stripLeading().startsWith(";");
        if (!directive && !isWord(place, behind)) {
            // Of YAML in a text, as an inline patch is, there is no telling what would be left.
            throw new RefusedEdit("it is neither a directive nor a word");
        }
        int end = directive ? place.end() + behind.indexOf(';') + 1 : place.end();
        String rest = sheet.text().substring(end, sheet.lineEnd(end)).strip();
        if (directive && sheet.isFirstOnLine(place.start()) && (rest.isEmpty() || rest.startsWith("#"))) {
            lines(place.start(), end);
        } else {
            boolean blank = end < sheet.text().length() && sheet.text().charAt(end) == ' ';
            draft.replace(place.start(), blank ? end + 1 : end, "");
        }
    }

    private boolean isWord(Place place, String behind) {
        String before = sheet.text().substring(sheet.lineStart(place.start()), place.start());
        String last = before.strip().isEmpty() ? "-" : before.strip();
        return before.endsWith(" ") && behind.startsWith(" ") && ":-,{[".indexOf(last.charAt(last.length() - 1)) < 0;
    }
}
