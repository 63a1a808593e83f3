package dev.scalinglint.fix;

import dev.scalinglint.manifest.Written;
import dev.scalinglint.rule.Change;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a change does, for people. Names keys and what the rule wants, never what stands there: that may be a secret.
 */
final class ChangeTitle {
    private ChangeTitle() {}

    static String of(Change change, EditedText sheet) {
        String what = name(change, sheet.at(change.at()));
        return switch (change.verb()) {
            case SET -> "set " + what + " to " + change.text();
            case REMOVE -> "remove " + what;
            case RENAME -> "rename " + what + " to " + change.text();
            case MOVE -> "move " + what + " to " + String.join(".", change.path());
            case APPEND -> "add " + change.text() + " to " + what;
            case QUOTE -> "quote the value of " + what;
            case UNQUOTE -> "take the quotes off the value of " + what;
        };
    }

    private static String name(Change change, @Nullable Written node) {
        List<String> path = change.path();
        if (change.verb() != Change.Verb.MOVE && !path.isEmpty()) {
            return path.get(path.size() - 1);
        }
        Written at = node;
        while (at != null && !at.isKey() && at.key() == null) {
            at = at.parent();
        }
        Written key = at == null || at.isKey() ? at : at.key();
        return key == null || key.scalar() == null ? "it" : key.scalar().text();
    }
}
