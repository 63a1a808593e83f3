package dev.scalinglint.read.command;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.model.CommandLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a container really executes: shells and launchers are unwrapped until the programs stand free. */
final class CommandLines {
    private static final int DEEPEST = 16;
    private static final int MOST = 200;

    private final ContainerVariables variables;
    private final boolean alpine;
    private final List<ShellCommand> commands = new ArrayList<>();
    private final List<Located<String>> scripts = new ArrayList<>();
    private int runs;

    private CommandLines(ContainerVariables variables, boolean alpine) {
        this.variables = variables;
        this.alpine = alpine;
    }

    static CommandLines of(ContainerStart start) {
        CommandLines lines = new CommandLines(ContainerVariables.of(start), Tini.isOfAlpine(start));
        lines.unwrap(lines.words(start.invocation().words()), new OwnVariables(), 0);
        return lines;
    }

    List<ShellCommand> commands() {
        return commands;
    }

    /** Those of its arguments that a shell reads, themselves and not copies. */
    List<Located<String>> scripts() {
        return scripts;
    }

    /** The commands with the places of their words. */
    List<CommandLine> located() {
        List<CommandLine> lines = new ArrayList<>(commands.size());
        for (ShellCommand command : commands) {
            List<Located<String>> words = new ArrayList<>();
            command.words().forEach(word -> words.add(word.located()));
            Map<String, Located<String>> set = new LinkedHashMap<>();
            command.own().assignments().forEach((name, word) -> set.put(name,
                    word.located().as(Assignment.value(word))));
            lines.add(new CommandLine(words, set, words.get(0).place()));
        }
        return lines;
    }

    private List<CommandWord> words(List<Located<String>> written) {
        List<CommandWord> words = new ArrayList<>(written.size());
        for (Located<String> text : written) {
            words.add(CommandWord.of(text, variables.replaced(text.value()), variables.isUncertain(text.value())));
        }
        return words;
    }

    private void unwrap(List<CommandWord> command, OwnVariables own, int depth) {
        List<CommandWord> words = command;
        for (int i = 0; i < DEEPEST && !words.isEmpty(); i++) {
            int script = ProgramNames.isShell(words.get(0).value()) ? script(words) : -1;
            if (script >= 0) {
                run(words.get(script), words.subList(Math.min(script + 2, words.size()), words.size()), own, depth);
                return;
            }
            if (runFile(words, own, depth)) {
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
            commands.add(new ShellCommand(words, own, variables));
        }
    }

    /** Runs a script whose file the tree shows, started by its name or by a shell; false where there is none. */
    private boolean runFile(List<CommandWord> words, OwnVariables own, int depth) {
        int at = 0;
        if (ProgramNames.isShell(words.get(0).value())) {
            for (at = 1; at < words.size() && words.get(at).value().startsWith("-"); at++) {
            }
        }
        Located<String> file = at >= words.size() ? null : variables.file(words.get(at).value());
        if (file == null || at == 0 && !isOfShell(file.value()) || depth >= DEEPEST || runs++ >= MOST) {
            return false;
        }
        scripts.add(file);
        for (ScriptCommands.Started started : ShellReader.read(file,
                new ShellState(variables, own, words.subList(at + 1, words.size())))) {
            unwrap(started.words(), started.environment(), depth + 1);
        }
        return true;
    }

    /** Whether a shell runs it, as its first line says; one that says nothing is run by a shell, too. */
    private static boolean isOfShell(String script) {
        int end = script.indexOf('\n');
        String first = end < 0 ? script : script.substring(0, end);
        return !first.startsWith("#!")
                ? !first.startsWith("\u007fELF")
                : first.contains("sh") && !first.contains("python") && !first.contains("fish");
    }

    private void run(CommandWord text, List<CommandWord> positional, OwnVariables own, int depth) {
        if (depth >= DEEPEST || runs++ >= MOST) {
            return;
        }
        scripts.add(text.source());
        boolean asWritten = text.isWhole() && variables.isKubernetes();
        Located<String> source =
                asWritten ? text.source() : new Located<>(text.value(), text.value(), text.place(), false);
        for (ScriptCommands.Started started : ShellReader.read(source, new ShellState(variables, own, positional))) {
            unwrap(started.words(), started.environment(), depth + 1);
        }
    }

    /**
     * Index of the script that follows {@code -c}, whichever options stand with it; -1 when the shell is given a file.
     */
    private static int script(List<CommandWord> words) {
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
