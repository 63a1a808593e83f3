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
    private final List<Command> commands = new ArrayList<>();
    private final List<Located<String>> scripts = new ArrayList<>();
    private int runs;

    private CommandLines(Variables variables) {
        this.variables = variables;
    }

    public static List<CommandLine> of(Container container) {
        List<CommandLine> lines = new ArrayList<>();
        for (Command command : read(container)) {
            List<Located<String>> words = new ArrayList<>();
            command.words().forEach(word -> words.add(word.located()));
            Map<String, Located<String>> set = new LinkedHashMap<>();
            command.set().forEach((name, word) -> set.put(name, word.located().as(Assignment.value(word))));
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
        CommandLines lines = new CommandLines(Variables.of(container));
        lines.unwrap(lines.words(written), new LinkedHashMap<>(), 0);
        return lines;
    }

    private List<Word> words(List<Located<String>> written) {
        List<Word> words = new ArrayList<>(written.size());
        for (Located<String> text : written) {
            words.add(Word.of(text, variables.replaced(text.value()), variables.isUncertain(text.value())));
        }
        return words;
    }

    private void unwrap(List<Word> command, Map<String, Word> set, int depth) {
        List<Word> words = command;
        for (int i = 0; i < DEEPEST && !words.isEmpty(); i++) {
            if (Names.isShell(words.get(0).value())) {
                int script = script(words);
                if (script >= 0) {
                    run(words, script, set, depth);
                    return;
                }
            }
            List<Word> inner = Launchers.stripped(words, set);
            if (inner == null) {
                break;
            }
            words = inner;
        }
        if (!words.isEmpty() && commands.size() < MOST) {
            commands.add(new Command(words, set, variables));
        }
    }

    private void run(List<Word> words, int script, Map<String, Word> set, int depth) {
        if (depth >= DEEPEST || runs++ >= MOST) {
            return;
        }
        Word text = words.get(script);
        scripts.add(text.source());
        boolean asWritten = text.isWhole() && variables.isKubernetes();
        Located<String> source = asWritten ? text.source() : new Located<>(text.value(), text.value(), text.place(), false);
        List<Word> positional = words.subList(Math.min(script + 2, words.size()), words.size());
        for (List<Word> command : ShellReader.read(source, variables, positional)) {
            unwrap(command, new LinkedHashMap<>(set), depth + 1);
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
