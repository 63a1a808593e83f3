package dev.scalinglint.read.command;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one command alone finds in its environment, or does not: {@code A=1 gunicorn}, {@code env -u A gunicorn},
 * {@code env -i gunicorn}.
 */
final class OwnVariables {
    private final Map<String, @Nullable CommandWord> changed = new LinkedHashMap<>();
    private boolean isCleared;

    OwnVariables() {}

    OwnVariables(OwnVariables other) {
        changed.putAll(other.changed);
        isCleared = other.isCleared;
    }

    void set(CommandWord assignment) {
        changed.put(Assignment.name(assignment), assignment);
    }

    void unset(String name) {
        changed.put(name, null);
    }

    /** Nothing of what was set before is seen. */
    void clear() {
        changed.clear();
        isCleared = true;
    }

    /** Whether it is decided here what a variable is. */
    boolean decides(String name) {
        return isCleared || changed.containsKey(name);
    }

    /** The assignment; null where there is none, and where the variable is taken away. */
    @Nullable
    CommandWord assignment(String name) {
        return changed.get(name);
    }

    /** The assignments by name. */
    Map<String, CommandWord> assignments() {
        Map<String, CommandWord> assignments = new LinkedHashMap<>();
        changed.forEach((name, word) -> {
            if (word != null) {
                assignments.put(name, word);
            }
        });
        return assignments;
    }
}
