package dev.scalinglint.model.command;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Programs that only start another one, which is named behind them. */
final class Launchers {
    /**
     * How to get past one.
     *
     * @param verb       the word that makes it one ({@code run} of {@code poetry run}); null when it always is
     * @param valued     options that take the next word
     * @param positional words of its own before the program
     */
    private record Launcher(@Nullable String verb, Set<String> valued, int positional) {}

    private Launchers() {}

    /** The words without the first launcher; null when there is none. What it sets for the program is put into {@code variables}. */
    static @Nullable List<Word> stripped(List<Word> words, Map<String, Word> variables) {
        if (Assignment.is(words.get(0))) {
            variables.put(Assignment.name(words.get(0)), words.get(0));
            return words.subList(1, words.size());
        }
        String name = Names.program(words.get(0).value());
        if (name.startsWith("python") || name.startsWith("pypy")) {
            return Python.stripped(words);
        }
        Launcher launcher = launcher(name);
        if (launcher != null) {
            int verb = launcher.verb == null ? 0 : verb(words, launcher);
            return verb < 0 ? null : past(words, verb + 1, launcher, variables);
        }
        return Names.isScript(name) ? ofScript(words) : null;
    }

    /** Index of the verb, which options may precede; -1 when another verb or none is there. */
    private static int verb(List<Word> words, Launcher launcher) {
        int at = afterOptions(words, 1, launcher);
        return at < words.size() && words.get(at).value().equals(launcher.verb) ? at : -1;
    }

    private static List<Word> past(List<Word> words, int from, Launcher launcher, Map<String, Word> variables) {
        int at = afterOptions(words, from, launcher);
        at += launcher.positional;
        if (at < words.size() && words.get(at).value().equals("--")) {
            at++;
        }
        while (at < words.size() && Assignment.is(words.get(at))) {
            variables.put(Assignment.name(words.get(at)), words.get(at));
            at++;
        }
        return words.subList(Math.min(at, words.size()), words.size());
    }

    private static int afterOptions(List<Word> words, int from, Launcher launcher) {
        int at = from;
        while (at < words.size() && words.get(at).value().startsWith("-") && words.get(at).value().length() > 1) {
            String option = words.get(at++).value();
            if (option.equals("--")) {
                return at;
            }
            at += launcher.valued.contains(option) ? 1 : 0;
        }
        return at;
    }

    /** An entry point's script that is given a program is thought to end in {@code exec "$@"}, as those of public images do. */
    private static @Nullable List<Word> ofScript(List<Word> words) {
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i).value().equals("--") && i + 1 < words.size()) {
                return words.subList(i + 1, words.size());
            }
        }
        return words.size() > 1 && Names.isKnown(words.get(1).value()) ? words.subList(1, words.size()) : null;
    }

    /** Null for a program that starts no other. */
    private static @Nullable Launcher launcher(String name) {
        return switch (name) {
            case "command", "busybox", "nohup", "setsid", "time", "stdbuf", "with-contenv", "unbuffer", "catatonit", "docker-init", "ddtrace-run",
                    "elasticapm-run", "vault-env", "xvfb-run", "setpriv", "opentelemetry-instrument", "bunx" -> with(0);
            case "exec" -> with(0, "-a");
            case "env" -> with(0, "-u", "--unset", "-C", "--chdir");
            case "nice" -> with(0, "-n");
            case "ionice" -> with(0, "-c", "-n");
            case "timeout" -> with(1, "-s", "--signal", "-k", "--kill-after");
            case "taskset", "su-exec", "gosu", "s6-setuidgid" -> with(1);
            case "flock" -> with(1, "-w", "--timeout");
            case "chpst" -> with(0, "-u", "-U", "-e");
            case "sudo", "runuser" -> with(0, "-u", "-g", "--user", "--group");
            case "tini" -> with(0, "-p", "-e");
            case "dumb-init" -> with(0, "-r", "--rewrite");
            case "npx" -> with(0, "-p", "--package");
            case "dotenv" -> with(0, "-e", "-f");
            case "dockerize" -> with(0, "-wait", "-timeout", "-template");
            default -> ofProject(name);
        };
    }

    /** Tools that run a program with the dependencies or the secrets of a project. */
    private static @Nullable Launcher ofProject(String name) {
        return switch (name) {
            case "newrelic-admin" -> verb("run-program");
            case "poetry" -> verb("run", "-C", "-P");
            case "uv" -> verb("run", "--with", "--python", "-p", "--extra", "--group", "--env-file", "--project", "--directory", "--package");
            case "pipenv", "rye", "hatch", "yarn" -> verb("run");
            case "pdm", "pixi" -> verb("run", "-p", "-e");
            case "conda", "mamba", "micromamba" -> verb("run", "-n", "--name", "-p", "--prefix");
            case "coverage" -> verb("run", "--rcfile");
            case "dotenvx" -> verb("run", "-f");
            case "doppler" -> verb("run", "-c", "-p");
            case "watchmedo" -> verb("auto-restart", "-d", "--directory", "-p", "--pattern", "--patterns", "-i", "--ignore-patterns", "--signal", "--interval");
            case "infisical" -> verb("run", "--env");
            case "npm", "pnpm", "bundle" -> verb("exec");
            default -> null;
        };
    }

    private static Launcher with(int positional, String... valued) {
        return new Launcher(null, Set.of(valued), positional);
    }

    private static Launcher verb(String verb, String... valued) {
        return new Launcher(verb, Set.of(valued), 0);
    }
}
