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

    private static final Map<String, Launcher> KNOWN = Map.ofEntries(
            plain("command"), plain("busybox"), plain("nohup"), plain("setsid"), plain("time"), plain("stdbuf"), plain("with-contenv"), plain("unbuffer"),
            plain("catatonit"), plain("docker-init"), plain("ddtrace-run"), plain("elasticapm-run"), plain("vault-env"), plain("xvfb-run"),
            with("exec", 0, "-a"), with("env", 0, "-u", "--unset", "-C", "--chdir"), with("nice", 0, "-n"), with("ionice", 0, "-c", "-n"),
            with("timeout", 1, "-s", "--signal", "-k", "--kill-after"), with("taskset", 1), with("flock", 1, "-w", "--timeout"),
            with("su-exec", 1), with("gosu", 1), with("s6-setuidgid", 1), with("setpriv", 0), with("chpst", 0, "-u", "-U", "-e"),
            with("sudo", 0, "-u", "-g", "--user", "--group"), with("runuser", 0, "-u", "-g"),
            with("tini", 0, "-p", "-e"), with("dumb-init", 0, "-r", "--rewrite"), with("opentelemetry-instrument", 0),
            verb("newrelic-admin", "run-program"), verb("poetry", "run", "-C", "-P"), verb("pipenv", "run"), verb("pdm", "run", "-p"),
            verb("rye", "run"), verb("hatch", "run"), verb("pixi", "run", "-e"),
            verb("uv", "run", "--with", "--python", "-p", "--extra", "--group", "--env-file", "--project", "--directory", "--package"),
            verb("conda", "run", "-n", "--name", "-p", "--prefix"), verb("mamba", "run", "-n", "-p"), verb("micromamba", "run", "-n", "-p"),
            verb("coverage", "run", "--rcfile"), with("npx", 0, "-p", "--package"), plain("bunx"), verb("npm", "exec"), verb("pnpm", "exec"),
            verb("yarn", "run"), verb("bundle", "exec"), verb("dotenvx", "run", "-f"), verb("doppler", "run", "-c", "-p"),
            verb("infisical", "run", "--env"), with("dotenv", 0, "-e", "-f"), with("dockerize", 0, "-wait", "-timeout", "-template"));

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
        Launcher launcher = KNOWN.get(name);
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

    private static Map.Entry<String, Launcher> plain(String name) {
        return with(name, 0);
    }

    private static Map.Entry<String, Launcher> with(String name, int positional, String... valued) {
        return Map.entry(name, new Launcher(null, Set.of(valued), positional));
    }

    private static Map.Entry<String, Launcher> verb(String name, String verb, String... valued) {
        return Map.entry(name, new Launcher(verb, Set.of(valued), 0));
    }
}
