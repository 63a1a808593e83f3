package dev.scalinglint.model.command;

import dev.scalinglint.manifest.Located;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A program with its arguments and what it finds in its environment.
 *
 * @param words     at least the program
 * @param set       assignments for it alone
 * @param variables what its script and its container set
 */
record Command(List<Word> words, Map<String, Word> set, Variables variables) {
    /** The program's name without its folders. */
    String program() {
        return Names.program(words.get(0).value());
    }

    /** A variable of its environment; null when the tree does not show it. */
    @Nullable Located<String> variable(String name) {
        Word word = assignment(name);
        return word == null ? variables.located(name) : word.located().as(Assignment.value(word));
    }

    /** What its script sets a variable to; null when it does not. */
    @Nullable Word assignment(String name) {
        return set.containsKey(name) ? set.get(name) : variables.exported(name);
    }

    /** Whether a variable that is not visible may be set all the same. */
    boolean mayBeSet(String name) {
        return variables.mayBeSet(name);
    }

    /** The first of these variables that is set to something that is not visible; null when none is. */
    @Nullable String hidden(String... names) {
        for (String name : names) {
            if (variables.isHidden(name)) {
                return name;
            }
        }
        return null;
    }

    /** A file that a ConfigMap of the application puts there; of a name without folders, the one file that is called so. */
    @Nullable GunicornFile file(String path) {
        Located<String> exact = variables.files().get(path);
        if (exact != null) {
            return new GunicornFile(exact, path);
        }
        String name = path.startsWith("./") ? path.substring(2) : path;
        GunicornFile found = null;
        for (Map.Entry<String, Located<String>> file : variables.files().entrySet()) {
            if (file.getKey().endsWith("/" + name)) {
                if (found != null) {
                    return null;
                }
                found = new GunicornFile(file.getValue(), path);
            }
        }
        return found;
    }
}
