package dev.scalinglint.read.command;

import dev.scalinglint.manifest.Located;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A program with its arguments and what it finds in its environment.
 *
 * @param words     at least the program
 * @param own       what its script, its launchers and assignments before it set for it
 * @param variables what its container sets
 */
record ShellCommand(List<CommandWord> words, OwnVariables own, ContainerVariables variables) {
    /** The program's name without its folders. */
    String program() {
        return ProgramNames.program(words.get(0).value());
    }

    /** A variable of its environment; null when the tree does not show it. */
    @Nullable
    Located<String> variable(String name) {
        CommandWord word = assignment(name);
        return word != null
                ? word.located().as(Assignment.value(word))
                : own.decides(name)
                        ? null
                        : variables.located(name);
    }

    /** What is set for it alone; null when nothing is. */
    @Nullable
    CommandWord assignment(String name) {
        return own.assignment(name);
    }

    /** Whether a variable that is not visible may be set all the same. */
    boolean mayBeSet(String name) {
        return !own.decides(name) && variables.mayBeSet(name);
    }

    /** The first of these variables that is set to something that is not visible; null when none is. */
    @Nullable
    String hidden(String... names) {
        for (String name : names) {
            if (!own.decides(name) && variables.isHidden(name)) {
                return name;
            }
        }
        return null;
    }

    /**
     * The first of its words that a shell makes out of what another program says, which may be any options; null when
     * none is.
     */
    @Nullable
    CommandWord open() {
        for (CommandWord word : words) {
            boolean said = word.value().startsWith("$(") || word.value().startsWith("`");
            if (said && word.dynamic() && !ProgramSettings.isOfCpus(word.value())) {
                return word;
            }
        }
        return null;
    }

    /**
     * A file that a ConfigMap of the application puts there; of a name without folders, the one file that is called so.
     */
    @Nullable
    GunicornFile file(String path) {
        Located<String> file = variables.file(path);
        return file == null ? null : new GunicornFile(file, path);
    }
}
