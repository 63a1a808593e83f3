package dev.scalinglint.conformance;

import java.util.List;

/**
 * What stands round a server's command: VAR is a variable that it reads, CMD its words, PROG and ARGS the two parts
 * of them.
 */
final class Launched {
    static final List<String> PREFIXES = List.of("env", "env VAR=6", "env -u VAR", "env --unset=VAR VAR=2",
            "env A=1 VAR=3", "nice -n 5", "nice -5", "nice",
            "nohup", "setsid -w", "timeout 9", "timeout -k 1 --signal TERM 9", "timeout --foreground 9", "stdbuf -oL",
            "stdbuf -o L -eL", "python -m",
            "python3 -u -m", "taskset -c 0", "env VAR=2 nice -n 1 timeout 9", "nice env VAR=4", "flock lock",
            "flock -n lock", "ionice -c 3");

    static final List<String> SCRIPTS = List.of(
            "exec CMD", "CMD", "cd . && exec CMD", "set -eu; exec CMD", "VAR=NUM; export VAR; exec CMD",
            "export VAR=NUM; CMD", "VAR=NUM CMD", "VAR=NUM exec CMD",
            "VAR=NUM; CMD", "VAR=NUM; exec CMD", "set -a; VAR=NUM; exec CMD", "set -a; VAR=NUM; set +a; CMD",
            "set -o allexport; VAR=NUM; CMD",
            "set +a; VAR=NUM; CMD", "export VAR; VAR=NUM; CMD", "set -- ARGS; exec PROG \"$@\"",
            "set -e -- ARGS; PROG $@", "run() { exec \"$@\"; }; run CMD",
            "run() { PROG \"$@\"; }; run ARGS", "run() { CMD; }; run", "run() { CMD; }; never() { exec CMD; }; run",
            "eval \"CMD\"", "eval exec CMD",
            "unset VAR; exec CMD", "unset VAR\nVAR=NUM\nCMD", ": ${VAR:=NUM}; export VAR; exec CMD",
            ": \"${VAR:=NUM}\"; CMD",
            "export VAR=${VAR:-NUM}; CMD", "export VAR=\"${VAR-NUM}\"; exec CMD", "export VAR=$((2 * NUM)); CMD",
            "N=NUM; export VAR=$((N + 1)); exec CMD",
            "N=NUM; export VAR=$N; exec CMD", "N=NUM\nexport VAR=\"${N}\"\nexec CMD",
            "if true; then export VAR=NUM; fi; exec CMD",
            "if false; then export VAR=NUM; else export VAR=2; fi; exec CMD",
            "[ -n \"${VAR:-}\" ] || export VAR=NUM; exec CMD",
            "[ -z \"${VAR:-}\" ] && export VAR=NUM; exec CMD", "(export VAR=NUM); CMD", "(export VAR=NUM; CMD)",
            "VAR=NUM; sh -c 'CMD'", "export VAR=NUM; sh -c 'CMD'",
            "VAR=NUM sh -c 'exec CMD'", "exec \"$@\"", "shift; exec \"$@\"", "export VAR=NUM; exec \"$@\"",
            "true && VAR=NUM exec CMD", "true && export VAR=NUM && CMD",
            "case x in y) export VAR=NUM;; *) ;; esac; CMD", "f() { export VAR=NUM; }; f; CMD",
            "f() { export VAR=NUM; }; CMD", "{ export VAR=NUM; }; CMD",
            "export VAR=NUM B=2; CMD", "export B=2 VAR; CMD", "readonly VAR=NUM; export VAR; CMD",
            "export VAR=NUM && unset VAR && CMD",
            "# VAR=9\nexport VAR=NUM # more\nexec CMD", "exec CMD > out 2>&1", "CMD &\nwait", "exec env VAR=NUM CMD",
            "env -u VAR CMD", "while :; do CMD; break; done",
            "for i in 1; do CMD; done", "echo start; exec nice -n 1 CMD", "export VAR=1; export VAR=NUM; CMD",
            "VAR=NUM; (VAR=1; export VAR); export VAR; CMD",
            "if [ -f none ]; then exec CMD; else exec CMD; fi", "echo CMD > out; exec CMD",
            "cat <<EOF > out\nCMD\nEOF\nexec CMD", "exec \\\n  CMD",
            "A='VAR=9'; exec CMD", "export VAR='NUM'; exec CMD", "trap 'echo end' EXIT; CMD",
            "export A=1 && exec python -m CMD", "N=NUM; : $((N += 1)); CMD");

    private Launched() {}
}
