package dev.scalinglint.read.command;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Programs that only start another one, which is named behind them: how to get past each. */
final class Launchers {
    /**
     * One of them.
     *
     * @param verb       the word that makes it one ({@code run} of {@code poetry run}); null when it always is
     * @param valued     options that take the next word; {@code --*} for all that are long
     * @param positional words of its own before the program; {@link #TO_DASHES} for all up to {@code --}
     * @param scripts    options whose value is a command for a shell
     */
    record Launcher(@Nullable String verb, Set<String> valued, int positional, Set<String> scripts) {
        boolean takesValue(String option) {
            return valued.contains(option) || isScript(option) || option.startsWith("--")
                    && option.indexOf('=') < 0 && valued.contains("--*");
        }

        /**
         * Whether the next word is a command for a shell; the letter that says so may share a dash: {@code script
         * -qc}.
         */
        boolean isScript(String option) {
            return scripts.contains(option)
                    || !option.startsWith("--") && option.length() > 2 && scripts.contains("-"
                            + option.charAt(option.length() - 1));
        }
    }

    static final int TO_DASHES = -1;

    private Launchers() {}

    /** Null for a program that starts no other. */
    static @Nullable Launcher of(String name) {
        return switch (name) {
            case "command", "builtin", "busybox", "nohup", "setsid", "with-contenv", "unbuffer", "catatonit", "pid1",
                    "minit", "init",
                    "my_init", "elasticapm-run", "vault-env", "bunx", "eatmydata", "fakeroot", "proxychains4",
                    "torsocks", "chronic", "jemalloc.sh",
                    "splunk-py-trace", "splunk-instrument", "sfx-py-trace", "pgrphack", "secrets-init", "summon",
                    "catchsegv",
                    "ddtrace-run", "prlimit" ->
                with(0);
            case "opentelemetry-instrument" -> with(0, "--*");
            case "exec" -> with(0, "-a");
            case "env" -> new Launcher(null, Set.of("-u", "--unset", "-C", "--chdir"), 0, Set.of("-S",
                    "--split-string"));
            case "nice" -> with(0, "-n", "--adjustment");
            case "ionice" -> with(0, "-c", "-n", "--class", "--classdata");
            case "time" -> with(0, "-f", "--format", "-o", "--output");
            case "timeout" -> with(1, "-s", "--signal", "-k", "--kill-after");
            case "stdbuf" -> with(0, "-i", "-o", "-e", "--input", "--output", "--error");
            case "setpriv" -> with(0, "--reuid", "--regid", "--groups", "--inh-caps", "--ambient-caps",
                    "--bounding-set", "--securebits", "--pdeathsig",
                    "--selinux-label", "--apparmor-profile");
            case "xvfb-run" -> with(0, "-e", "--error-file", "-f", "--auth-file", "-n", "--server-num", "-p",
                    "--xauth-protocol", "-s", "--server-args",
                    "-w", "--wait");
            case "strace", "ltrace" -> with(0, "-o", "-e", "-s", "-p", "-u", "-E");
            case "tini", "tini-static", "docker-init" -> with(0, "-p", "-e");
            case "dumb-init" -> with(0, "-r", "--rewrite");
            default -> ofUser(name);
        };
    }

    /** Tools that run a program as another user, with limits, or once something else is there. */
    private static @Nullable Launcher ofUser(String name) {
        return switch (name) {
            case "taskset", "chrt", "su-exec", "gosu", "s6-setuidgid", "s6-envuidgid", "s6-envdir", "setuser",
                    "setuidgid", "envuidgid", "envdir", "setlock",
                    "faketime", "setarch", "chroot" ->
                with(1);
            case "flock" -> new Launcher(null, Set.of("-w", "--timeout", "-E", "--conflict-exit-code"), 1,
                    Set.of("-c", "--command"));
            case "chpst" -> with(0, "-u", "-U", "-e", "-b", "-/", "-n", "-l", "-L", "-m", "-d", "-o", "-p", "-f",
                    "-c", "-t");
            case "softlimit" -> with(0, "-m", "-d", "-s", "-l", "-a", "-o", "-p", "-f", "-c", "-r", "-t");
            case "numactl" -> with(0, "-i", "-p", "-N", "-m", "-C", "-l");
            case "sudo", "doas" -> with(0, "-u", "-g", "--user", "--group", "-C", "-D", "-h", "-p", "-r", "-t");
            case "runuser" -> new Launcher(null, Set.of("-u", "-g", "-G", "-s", "--user", "--group", "--supp-group",
                    "--shell"), 0, Set.of("-c", "--command"));
            case "su" -> new Launcher(null, Set.of("-g", "-G", "-s", "--group", "--supp-group", "--shell"), 1,
                    Set.of("-c", "--command"));
            case "script" -> new Launcher(null, Set.of("-o", "-O", "-I", "-B", "-T"), 1, Set.of("-c", "--command"));
            case "dockerize" -> with(0, "-wait", "-timeout", "-template", "-stdout", "-stderr", "-delims",
                    "-wait-retry-interval", "-wait-http-header", "-env");
            case "wait-for-it", "wait-for", "wait4x", "waitforit", "wait-for-port" -> with(TO_DASHES);
            default -> ofProject(name);
        };
    }

    /** Tools that run a program with the dependencies or the measuring of a project. */
    private static @Nullable Launcher ofProject(String name) {
        return switch (name) {
            case "newrelic-admin" -> verb("run-program");
            case "poetry" -> verb("run", "-C", "-P", "--directory", "--project");
            case "uv" -> verb("run", "--with", "-w", "--with-editable", "--with-requirements", "--python", "-p",
                    "--extra", "--no-extra", "--group", "--no-group",
                    "--only-group", "--env-file", "--project", "--directory", "--package", "--index",
                    "--default-index", "-i", "--index-url", "-f",
                    "--extra-index-url", "--find-links", "--index-strategy", "--keyring-provider", "-P",
                    "--upgrade-package", "--resolution", "--prerelease",
                    "--fork-strategy", "--exclude-newer", "--link-mode", "-C", "--config-setting",
                    "--refresh-package", "--reinstall-package", "--cache-dir",
                    "--python-platform", "--color", "--allow-insecure-host", "--config-file", "--no-build-package",
                    "--no-binary-package");
            case "uvx", "pipx" -> name.equals("uvx")
                    ? with(0, "--from", "--with", "--python", "-p",
                            "--index-url")
                    : verb("run", "--spec", "--python");
            case "pipenv", "rye", "yarn" -> verb("run", "--python", "--cwd", "-p");
            case "hatch" -> verb("run", "-e", "--env", "-p", "--project", "--data-dir", "--cache-dir", "--config");
            case "pdm" -> verb("run", "-p", "--project", "-c", "--config", "--env-file", "--venv");
            case "pixi" -> verb("run", "-e", "--environment", "--manifest-path");
            case "conda", "mamba", "micromamba" -> verb("run", "-n", "--name", "-p", "--prefix", "--cwd", "-r",
                    "--root-prefix", "-e", "--env");
            case "coverage" -> verb("run", "--rcfile", "--source", "--omit", "--include", "--context",
                    "--concurrency", "--data-file", "--debug");
            case "debugpy" -> with(0, "--listen", "--connect", "--log-to", "--configure-qt", "--adapter-access-token",
                    "--parent-session-pid");
            case "cProfile", "profile", "trace", "memray", "viztracer", "kernprof", "scalene", "pyinstrument",
                    "austin" ->
                name.equals("memray")
                        ? verb("run", "-o", "--output", "--live-port", "-p")
                        : with(0, "-o", "-s", "-i", "--outfile",
                                "--output_file", "-r");
            case "py-spy" -> verb("record", "-o", "--output", "-d", "--duration", "-r", "--rate", "-f", "--format");
            case "honcho", "foreman" -> verb("run", "-e", "--env", "-f", "--procfile", "-d", "--app-root");
            default -> ofSecrets(name);
        };
    }

    /** Tools that run a program with secrets or versions put in place, or again when a file changes. */
    private static @Nullable Launcher ofSecrets(String name) {
        return switch (name) {
            case "dotenv" -> with(0, "-e", "-f", "--file", "-q", "--quote", "-p", "-v", "-c");
            case "dotenvx" -> verb("run", "-f", "--env-file", "-fv", "--env-vault-file", "-e", "--env",
                    "--convention", "-fk");
            case "doppler" -> new Launcher("run", Set.of("-c", "--config", "-p", "--project", "-t", "--token",
                    "--mount", "--fallback", "--name-transformer",
                    "--scope", "--config-dir", "--api-host", "--mount-format", "--mount-template", "--preserve-env"),
                    0, Set.of("--command"));
            case "infisical" -> new Launcher("run", Set.of("--env", "--path", "--projectId", "--token", "--domain",
                    "-t"), 0, Set.of("--command", "-c"));
            case "chamber", "aws-vault", "gopass", "saml2aws", "mise", "asdf", "rbenv", "pyenv",
                    "tox" ->
                name.equals("tox") || name.equals("mise")
                        || name.equals("chamber") || name.equals("aws-vault") || name.equals("saml2aws")
                                ? toDashes("exec")
                                : verb("exec");
            case "direnv" -> new Launcher("exec", Set.of(), 1, Set.of());
            case "op", "teller", "secrethub", "akeyless", "devbox",
                    "berglas" ->
                toDashes(name.equals("berglas") ? "exec" : "run");
            case "sops" -> new Launcher("exec-env", Set.of(), 1, Set.of());
            case "watchmedo" -> verb("auto-restart", "-d", "--directory", "-p", "--pattern", "--patterns", "-i",
                    "--ignore-patterns", "--ignore-pattern",
                    "--signal", "--interval", "--kill-after", "--debounce-interval");
            case "nodemon" -> new Launcher(null, Set.of("-e", "--ext", "-w", "--watch", "-i", "--ignore"), 0,
                    Set.of("-x", "--exec"));
            case "npx" -> new Launcher(null, Set.of("-p", "--package"), 0, Set.of("-c", "--call"));
            case "npm", "pnpm", "bundle" -> verb("exec");
            default -> null;
        };
    }

    private static Launcher with(int positional, String... valued) {
        return new Launcher(null, Set.of(valued), positional, Set.of());
    }

    private static Launcher verb(String verb, String... valued) {
        return new Launcher(verb, Set.of(valued), 0, Set.of());
    }

    private static Launcher toDashes(String verb) {
        return new Launcher(verb, Set.of(), TO_DASHES, Set.of());
    }
}
