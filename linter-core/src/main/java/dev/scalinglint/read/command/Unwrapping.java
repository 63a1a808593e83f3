package dev.scalinglint.read.command;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes one launcher from the front of a command. */
final class Unwrapping {
    private final List<CommandWord> words;
    private final Launchers.Launcher launcher;
    private final OwnVariables own;
    private @Nullable CommandWord script;
    private boolean strange;

    private Unwrapping(List<CommandWord> words, Launchers.Launcher launcher, OwnVariables own) {
        this.words = words;
        this.launcher = launcher;
        this.own = own;
    }

    /**
     * What stands behind one launcher.
     *
     * @param words  the words behind it
     * @param script a command for a shell that it is given instead; null for none
     */
    record Inner(List<CommandWord> words, @Nullable CommandWord script) {}

    /** Null when the command begins with no launcher. What one sets for the program is put into {@code own}. */
    static @Nullable Inner of(List<CommandWord> words, OwnVariables own) {
        if (Assignment.is(words.get(0))) {
            own.set(words.get(0));
            return new Inner(words.subList(1, words.size()), null);
        }
        String name = ProgramNames.program(words.get(0).value());
        Launchers.Launcher launcher = Launchers.of(name);
        if (launcher != null) {
            return new Unwrapping(words, launcher, own).inner();
        }
        List<CommandWord> inner = ProgramNames.isPython(name)
                ? PythonModules.stripped(words)
                : ProgramNames.isScript(name)
                        ? ofScript(words)
                        : null;
        return inner == null ? null : new Inner(inner, null);
    }

    private @Nullable Inner inner() {
        int at = afterOptions(1);
        if (launcher.verb() != null) {
            at = is("hatch") && is(at, "env") ? at + 1 : at;
            if (!is(at, launcher.verb())) {
                return null;
            }
            at = afterOptions(at + 1);
        }
        if (launcher.positional() == Launchers.TO_DASHES) {
            at = behindDashes(at);
        } else {
            at = pastOwn(at);
        }
        if (script != null) {
            return new Inner(List.of(), script);
        }
        at = pastAssignments(at);
        at = strange && at < words.size() && !ProgramNames.isKnown(words.get(at).value()) ? known(at) : at;
        return new Inner(behindEnvironment(words.subList(Math.min(at, words.size()), words.size())), null);
    }

    private boolean is(String program) {
        return ProgramNames.program(words.get(0).value()).equals(program);
    }

    private boolean is(int at, String word) {
        return at < words.size() && words.get(at).value().equals(word);
    }

    /** Its own words; options may stand between them and behind. */
    private int pastOwn(int from) {
        int at = from;
        for (int i = 0; i < launcher.positional() && script == null; i++) {
            at = afterOptions(at + 1);
        }
        return is("dotenv") && is(at, "run") ? afterOptions(at + 1) : at;
    }

    private int behindDashes(int from) {
        for (int i = from; i < words.size(); i++) {
            if (words.get(i).value().equals("--")) {
                return i + 1;
            }
        }
        strange = true;
        return from < words.size() ? from : words.size();
    }

    private int afterOptions(int from) {
        int at = from;
        while (at < words.size() && words.get(at).value().startsWith("-")) {
            String option = words.get(at++).value();
            if (option.equals("--")) {
                return at;
            }
            boolean valued = launcher.takesValue(option);
            take(words.get(at - 1), valued && at < words.size() ? words.get(at) : null);
            strange |= !valued && option.startsWith("--") && option.indexOf('=') < 0;
            at += valued ? 1 : 0;
        }
        return at;
    }

    private void take(CommandWord option, @Nullable CommandWord value) {
        String text = option.value();
        int sign = text.indexOf('=');
        if (value != null && launcher.isScript(text)) {
            script = value;
        } else if (sign > 0 && launcher.scripts().contains(text.substring(0, sign))) {
            script = option.from(sign + 1);
        }
        if (is("env")) {
            ofEnv(text, value);
        }
    }

    private void ofEnv(String option, @Nullable CommandWord value) {
        if (option.equals("-i") || option.equals("-") || option.equals("--ignore-environment")) {
            own.clear();
        } else if (value != null && (option.equals("-u") || option.equals("--unset"))) {
            own.unset(value.value());
        } else if (option.startsWith("--unset=") || option.startsWith("-u") && option.length() > 2) {
            own.unset(option.substring(option.startsWith("--") ? 8 : 2));
        }
    }

    private int pastAssignments(int from) {
        int at = from < words.size() && words.get(from).value().equals("--") ? from + 1 : from;
        while (at < words.size() && Assignment.is(words.get(at))) {
            own.set(words.get(at));
            at++;
        }
        return at;
    }

    /**
     * Where an option is not known, the word behind it may be its value: the first program that is known goes before
     * it.
     */
    private int known(int from) {
        for (int i = from + 1; i < words.size(); i++) {
            if (words.get(i).value().equals("--")) {
                return i + 1;
            } else if (ProgramNames.isKnown(words.get(i).value())) {
                return i;
            }
        }
        return from;
    }

    /** {@code hatch run prod:gunicorn} names the environment with the program. */
    private List<CommandWord> behindEnvironment(List<CommandWord> inner) {
        int colon = inner.isEmpty() || !is("hatch") ? -1 : inner.get(0).value().indexOf(':');
        if (colon <= 0) {
            return inner;
        }
        List<CommandWord> named = new ArrayList<>(inner);
        named.set(0, inner.get(0).from(colon + 1));
        return named;
    }

    /**
     * An entry point's script that is given a program is thought to end in {@code exec "$@"}, as those of public
     * images do.
     */
    private static @Nullable List<CommandWord> ofScript(List<CommandWord> words) {
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i).value().equals("--") && i + 1 < words.size()) {
                return words.subList(i + 1, words.size());
            }
        }
        return words.size() > 1 && ProgramNames.isKnown(words.get(1).value()) ? words.subList(1, words.size()) : null;
    }
}
