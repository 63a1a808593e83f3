package dev.scalinglint.fix;

import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Written;

/** Block style: where things end and how far they are indented. */
final class Blocks {
    private static final int USUAL_STEP = 2;

    private Blocks() {}

    /** Where an entry ends: behind its value, and where that is nothing behind its key. */
    static int end(EditedText sheet, Written value) {
        int end = lastEnd(sheet, value);
        int key = value.key() == null ? end : value.key().place().end();
        return Math.max(end, key);
    }

    private static int lastEnd(EditedText sheet, Written node) {
        if (!node.isFlow() && !node.children().isEmpty()) {
            return end(sheet, node.children().get(node.children().size() - 1));
        }
        boolean keepsBlanks = node.scalar() != null && isKept(sheet, node.scalar());
        return keepsBlanks ? behindBlanks(sheet, node.place().end()) : node.place().end();
    }

    /** Blank lines at the end of a block scalar with {@code +} belong to it. */
    private static boolean isKept(EditedText sheet, Scalar scalar) {
        int start = scalar.place().start();
        return isBlock(scalar) && sheet.text().substring(start, sheet.lineEnd(start)).split("#", 2)[0].contains("+");
    }

    private static int behindBlanks(EditedText sheet, int from) {
        int end = from;
        for (int next = sheet.nextLine(end); next < sheet.text().length()
                && sheet.text().substring(next, sheet.lineEnd(next)).isBlank(); next = sheet.nextLine(next)) {
            end = next;
        }
        return end;
    }

    /** Whether what stands before a character, but for blank lines, is a block scalar: it owns the line end. */
    static boolean endsIn(EditedText sheet, int at) {
        int last = at - 1;
        while (last > 0 && Character.isWhitespace(sheet.text().charAt(last))) {
            last--;
        }
        Written node = last < 0 ? null : sheet.at(last);
        return node != null && node.scalar() != null && isBlock(node.scalar());
    }

    private static boolean isBlock(Scalar scalar) {
        return scalar.style() == Scalar.Style.LITERAL || scalar.style() == Scalar.Style.FOLDED;
    }

    /** How much deeper a mapping in a mapping stands in this document: as nearby, else as anywhere in it. */
    static int step(Written near) {
        Written root = near;
        for (Written at = near; at != null; at = at.parent()) {
            int step = stepOf(at);
            if (step > 0) {
                return step;
            }
            root = at;
        }
        int found = firstStep(root);
        return found > 0 ? found : USUAL_STEP;
    }

    private static int firstStep(Written node) {
        int step = stepOf(node);
        for (int i = 0; step == 0 && i < node.children().size(); i++) {
            step = firstStep(node.children().get(i));
        }
        return step;
    }

    private static int stepOf(Written node) {
        Written key = node.key();
        return key != null && node.isMapping() && !node.isFlow() && node.place().line() > key.place().line()
                ? Math.max(0, node.place().column() - key.place().column())
                : 0;
    }
}
