package dev.scalinglint.model.command;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.model.CommandLine;
import dev.scalinglint.model.Container;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a container really executes: shells and launchers are unwrapped until the programs stand free. */
public final class CommandLines {
    private static final int DEEPEST = 16;
    private static final int MOST = 200;

    private final Variables variables;
    private final boolean alpine;
    private final List<Command> commands = new ArrayList<>();
    private final List<Located<String>> scripts = new ArrayList<>();
    private int runs;

    private CommandLines(Variables variables, boolean alpine) {
        this.variables = variables;
        this.alpine = alpine;
    }

    public static List<CommandLine> of(Container container) {
        List<CommandLine> lines = new ArrayList<>();
        for (Command command : read(container)) {
            List<Located<String>> words = new ArrayList<>();
            command.words().forEach(word -> words.add(word.located()));
            Map<String, Located<String>> set = new LinkedHashMap<>();
            command.own().assignments().forEach((name, word) -> set.put(name, word.located().as(Assignment.value(word))));
            lines.add(new CommandLine(words, set, words.get(0).place()));
        }
        return lines;
    }

    static List<Command> read(Container container) {
        return unwrapped(container).commands;
    }

    /** Those of its arguments that a shell reads, themselves and not copies. */
    static List<Located<String>> scripts(Container container) {
        return unwrapped(container).scripts;
    }

    private static CommandLines unwrapped(Container container) {
        List<Located<String>> written = container.invocation().words();
        CommandLines lines = new CommandLines(Variables.of(container), Tini.isOfAlpine(container));
        lines.unwrap(lines.words(written), new OwnVariables(), 0);
        return lines;
    }

    private List<Word> words(List<Located<String>> written) {
        List<Word> words = new ArrayList<>(written.size());
        for (Located<String> text : written) {
            words.add(Word.of(text, variables.replaced(text.value()), variables.isUncertain(text.value())));
        }
        return words;
    }

    private void unwrap(List<Word> command, OwnVariables own, int depth) {
        List<Word> words = command;
        for (int i = 0; i < DEEPEST && !words.isEmpty(); i++) {
            int script = Names.isShell(words.get(0).value()) ? script(words) : -1;
            if (script >= 0) {
                run(words.get(script), words.subList(Math.min(script + 2, words.size()), words.size()), own, depth);
                return;
            }
            Unwrapping.Inner inner = !alpine && Tini.taken(words) != null ? null : Unwrapping.of(words, own);
            if (inner == null) {
                break;
            }
            if (inner.script() != null) {
                run(inner.script(), List.of(), own, depth);
                return;
            }
            words = inner.words();
        }
        if (!words.isEmpty() && commands.size() < MOST) {
            commands.add(new Command(words, own, variables));
        }
    }

    private void run(Word text, List<Word> positional, OwnVariables own, int depth) {
        if (depth >= DEEPEST || runs++ >= MOST) {
            return;
        }
        scripts.add(text.source());
        boolean asWritten = text.isWhole() && variables.isKubernetes();
        Located<String> source = asWritten ? text.source() : new Located<>(text.value(), text.value(), text.place(), false);
        for (Commands.Started started : ShellReader.read(source, new ShellState(variables, own, positional))) {
            unwrap(started.words(), started.environment(), depth + 1);
        }
    }

    /** Index of the script that follows {@code -c}, whichever options stand with it; -1 when the shell is given a file. */
    private static int script(List<Word> words) {
        boolean command = false;
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i).value();
            if (!word.startsWith("-") && !word.startsWith("+")) {
                return command ? i : -1;
            }
            command |= !word.startsWith("--") && word.indexOf('c') > 0;
            i += word.matches("[-+]\\w*[oO]") ? 1 : 0;
        }
        return -1;
    }
}
