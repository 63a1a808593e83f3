package dev.scalinglint.read.command;

import dev.scalinglint.manifest.Located;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a shell knows at one point of its script: variables, which of them programs see, its arguments and its
 * functions. No condition is
 * decided: a variable that one branch sets and another does not has a value that is not known.
 */
final class ShellState {
    /** A function's body: a part of a script. */
    record Body(Located<String> script, int start, int end) {}

    /** What stood when a branch or a subshell began, and what was changed in it, or in its other branches. */
    private record Frame(Map<String, @Nullable CommandWord> set, Set<String> exported, List<CommandWord> positional,
            boolean subshell,
            Set<String> touched, Set<String> otherwise) {}

    private final ContainerVariables variables;
    private final OwnVariables inherited;
    private final Map<String, Body> functions = new HashMap<>();
    private final Deque<Frame> frames = new ArrayDeque<>();
    /** Null where a variable was taken away. */
    private final Map<String, @Nullable CommandWord> set = new HashMap<>();
    private final Set<String> exported = new HashSet<>();
    private List<CommandWord> positional;
    private boolean exportsAll;

    /** @param positional its arguments, from {@code $1} on */
    ShellState(ContainerVariables variables, OwnVariables inherited, List<CommandWord> positional) {
        this.variables = variables;
        this.inherited = inherited;
        this.positional = positional;
    }

    ContainerVariables variables() {
        return variables;
    }

    List<CommandWord> positional() {
        return positional;
    }

    void positional(List<CommandWord> words) {
        positional = words;
    }

    boolean isFunction(String name) {
        return functions.containsKey(name);
    }

    Body function(String name) {
        return Objects.requireNonNull(functions.get(name), name);
    }

    void define(String name, Body body) {
        functions.put(name, body);
    }

    /** What the script, or what started it, sets a variable to; null when neither does. */
    @Nullable
    CommandWord assignment(String name) {
        return set.containsKey(name) ? set.get(name) : inherited.assignment(name);
    }

    /** Whether the container's own environment has no say in what a variable is. */
    boolean decides(String name) {
        return set.containsKey(name) || inherited.decides(name);
    }

    void set(CommandWord assignment, boolean exports) {
        String name = Assignment.name(assignment);
        CommandWord before = Assignment.isMore(assignment) ? assignment(name) : null;
        set.put(name, before == null ? assignment : assignment.after(before));
        touch(name);
        if (exports || exportsAll) {
            exported.add(name);
        }
    }

    void unset(String name) {
        set.put(name, null);
        exported.remove(name);
        touch(name);
    }

    /** {@code export A=1 B}: a name alone is exported with whatever value it has or gets. */
    void export(List<CommandWord> words) {
        for (CommandWord word : words) {
            if (Assignment.is(word)) {
                set(word, true);
            } else if (!word.value().startsWith("-")) {
                exported.add(word.value());
                touch(word.value());
            }
        }
    }

    /** {@code declare -x A=1}. */
    void declare(List<CommandWord> words) {
        if (words.stream().anyMatch(word -> word.value().startsWith("-") && word.value().indexOf('x') > 0)) {
            export(words);
        } else {
            words.stream().filter(Assignment::is).forEach(word -> set(word, false));
        }
    }

    /** {@code set -a} exports all that is assigned, {@code set -- …} gives the script other arguments. */
    void options(List<CommandWord> words) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).value();
            boolean option = word.length() > 1 && (word.startsWith("-") || word.startsWith("+")) && !word.equals("--");
            if (!option) {
                positional = words.subList(word.equals("--") || word.equals("-") ? i + 1 : i, words.size());
                return;
            }
            boolean named = word.endsWith("o") && i + 1 < words.size();
            if (word.indexOf('a') > 0 || named && words.get(i + 1).value().equals("allexport")) {
                exportsAll = word.startsWith("-");
            }
            i += named ? 1 : 0;
        }
    }

    void shift(List<CommandWord> words) {
        Integer count = words.isEmpty() ? Integer.valueOf(1) : PythonNumbers.integer(words.get(0).value());
        if (count != null && count >= 0) {
            positional = positional.subList(Math.min(count, positional.size()), positional.size());
        }
    }

    void enter() {
        enter(false);
    }

    boolean isInSubshell() {
        return frames.stream().anyMatch(Frame::subshell);
    }

    void enterSubshell() {
        enter(true);
    }

    private void enter(boolean subshell) {
        frames.push(new Frame(new HashMap<>(set), new HashSet<>(exported), positional, subshell, new HashSet<>(),
                new HashSet<>()));
    }

    /** Another branch begins where the first one did. */
    void otherwise() {
        Frame frame = frames.peek();
        if (frame != null && !frame.subshell) {
            frame.touched.stream().filter(name -> !isAsBefore(frame, name)).forEach(frame.otherwise::add);
            restore(frame);
        }
    }

    private boolean isAsBefore(Frame frame, String name) {
        CommandWord before = frame.set.get(name);
        CommandWord now = set.get(name);
        boolean equal = before == null ? now == null : now != null && before.value().equals(now.value());
        return equal && frame.exported.contains(name) == exported.contains(name)
                && frame.set.containsKey(name) == set.containsKey(name);
    }

    /** What a branch changed is not known any more behind it. */
    void leave() {
        Frame frame = frames.peek();
        if (frame == null || frame.subshell) {
            return;
        }
        frames.pop();
        for (String name : frame.touched) {
            CommandWord either = set.get(name) != null ? set.get(name) : frame.set.get(name);
            if (frame.otherwise.contains(name) || !isAsBefore(frame, name)) {
                set.put(name, either == null
                        ? null
                        : new CommandWord(name + "=$" + name, true, either.source(),
                                either.start(), either.end()));
            }
        }
        exported.addAll(frame.exported);
        if (!Objects.equals(positional, frame.positional) && !positional.isEmpty()) {
            CommandWord one = positional.get(0);
            positional = List.of(new CommandWord("$@", true, one.source(), one.start(), one.end()));
        }
    }

    /** Nothing that a subshell sets is seen outside it. */
    void leaveSubshell() {
        while (!frames.isEmpty() && !frames.peek().subshell && isInSubshell()) {
            leave();
        }
        if (!frames.isEmpty() && frames.peek().subshell) {
            restore(frames.pop());
        }
    }

    private void restore(Frame frame) {
        set.clear();
        set.putAll(frame.set);
        exported.clear();
        exported.addAll(frame.exported);
        positional = frame.positional;
    }

    private void touch(String name) {
        frames.forEach(frame -> frame.touched.add(name));
    }

    /** What a program that starts now finds in its environment. */
    OwnVariables environment() {
        OwnVariables environment = new OwnVariables(inherited);
        set.forEach((name, word) -> {
            if (word == null) {
                environment.unset(name);
            } else if (exported.contains(name) || inherited.assignment(name) != null || variables.mayBeSet(name)
                    || variables.isSet(name)) {
                environment.set(word);
            }
        });
        return environment;
    }
}
