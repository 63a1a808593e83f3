package dev.scalinglint.read.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.model.CommandLine;
import dev.scalinglint.model.Container;
import dev.scalinglint.read.Manifests;
import dev.scalinglint.source.UnreadableException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLinesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "[gunicorn, app]                                          | gunicorn app",
        "[/usr/local/bin/gunicorn, app]                           | /usr/local/bin/gunicorn app",
        "[exec, gunicorn, app]                                    | gunicorn app",
        "[env, -i, A=1, B=2, gunicorn, app]                       | gunicorn app",
        "[nice, -n, '10', gunicorn, app]                          | gunicorn app",
        "[timeout, -k, '5', 1h, gunicorn, app]                    | gunicorn app",
        "[tini, -g, --, gunicorn, app]                            | gunicorn app",
        "[/usr/bin/dumb-init, gunicorn, app]                      | gunicorn app",
        "[gosu, www-data, gunicorn, app]                          | gunicorn app",
        "[python, -u, -m, gunicorn, app]                          | gunicorn app",
        "[python3.12, -X, dev, -m, gunicorn, app]                 | gunicorn app",
        "[python, /usr/local/bin/gunicorn, app]                   | /usr/local/bin/gunicorn app",
        "[python, main.py, gunicorn]                              | python main.py gunicorn",
        "[python, -c, 'import gunicorn']                          | python -c import gunicorn",
        "[poetry, run, gunicorn, app]                             | gunicorn app",
        "[poetry, install]                                        | poetry install",
        "[watchmedo, auto-restart, -d, '.', -R, --, gunicorn, app]  | gunicorn app",
        "[uv, run, --with, x, --frozen, gunicorn, app]            | gunicorn app",
        "[uv, --project, a, run, gunicorn, app]                   | gunicorn app",
        "[uv, run, --, python, -m, gunicorn, app]                 | gunicorn app",
        "[pipenv, run, ddtrace-run, gunicorn, app]                | gunicorn app",
        "[newrelic-admin, run-program, gunicorn, app]             | gunicorn app",
        "[opentelemetry-instrument, --traces_exporter=otlp, gunicorn, app] | gunicorn app",
        "[conda, run, --no-capture-output, -n, base, gunicorn, app] | gunicorn app",
        "[npx, --yes, pm2-runtime, app.js]                        | pm2-runtime app.js",
        "[bundle, exec, puma, -w, '2']                            | puma -w 2",
        "[/docker-entrypoint.sh, gunicorn, app]                   | gunicorn app",
        "[./wait-for-it.sh, 'db:5432', --, gunicorn, app]         | gunicorn app",
        "[./start.sh, production]                                 | ./start.sh production",
        "[sh, ./start.sh, gunicorn, app]                          | sh ./start.sh gunicorn app",
        "[opentelemetry-instrument, --traces_exporter, otlp, --service_name, x, gunicorn, app] | gunicorn app",
        "[uv, run, --some-new-option, x, gunicorn, app]           | gunicorn app",
        "[uv, run, --some-new-switch, tool, gunicorn]             | gunicorn",
        "[uv, run, tool, gunicorn]                                | tool gunicorn",
        "[setpriv, --reuid, '1000', --init-groups, gunicorn, app] | gunicorn app",
        "[stdbuf, -o, L, -eL, gunicorn, app]                      | gunicorn app",
        "[xvfb-run, -a, -s, '-screen 0', gunicorn, app]           | gunicorn app",
        "[doppler, run, -p, x, --, gunicorn, app]                 | gunicorn app",
        "[doppler, run, '--command=exec gunicorn app']            | gunicorn app",
        "[chamber, exec, web, db, --, gunicorn, app]              | gunicorn app",
        "[aws-vault, exec, prod, --, gunicorn, app]               | gunicorn app",
        "[dotenv, -f, .env, run, --, gunicorn, app]               | gunicorn app",
        "[hatch, run, 'prod:gunicorn', app]                       | gunicorn app",
        "[hatch, env, run, -e, prod, --, gunicorn, app]           | gunicorn app",
        "[honcho, -e, .env, run, gunicorn, app]                   | gunicorn app",
        "[wait-for-it, 'db:5432', -t, '30', --, gunicorn, app]    | gunicorn app",
        "[dockerize, -wait, 'tcp://db:5432', -timeout, 5s, gunicorn, app] | gunicorn app",
        "[su, app, -s, /bin/sh, -c, 'exec gunicorn app']          | gunicorn app",
        "[su, -, app, -c, 'gunicorn app']                         | gunicorn app",
        "[script, -qefc, 'gunicorn app', /dev/null]               | gunicorn app",
        "[env, -S, 'A=1 gunicorn app']                            | gunicorn app",
        "[python, -um, gunicorn, app]                             | gunicorn app",
        "[python, -Xdev, -mgunicorn, app]                         | gunicorn app",
        "[python, -m, debugpy, --listen, '0.0.0.0:5678', -m, gunicorn, app] | gunicorn app",
        "[coverage, run, --source, src, -m, gunicorn, app]        | gunicorn app",
        "[tini, gunicorn, app]                                    | gunicorn app",
        "[tini, gunicorn, -w, '2', app]                           | tini gunicorn -w 2 app",
        "[/sbin/tini, gunicorn, -w, '2', app]                     | gunicorn -w 2 app",
        "[tini, -s, --, gunicorn, -w, '2', app]                   | gunicorn -w 2 app",
        "[exec]                                                   | ``"})
    void launchersAreTakenAway(String command, String program) {
        assertThat(programs("command: " + command)).isEqualTo(program.strip());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', value = {
        "exec gunicorn app ~ gunicorn app",
        "a && b || c; d & e ~ a / b / c / d / e",
        "a | tee log ~ a / tee log",
        "A=1 B='2 3' gunicorn app ~ gunicorn app",
        "gunicorn app > log 2>&1 < /dev/null ~ gunicorn app",
        "gunicorn app &> log ~ gunicorn app",
        "gunicorn app >log2 x2>&1 ~ gunicorn app x2",
        "echo \"a b\" 'c  d' e\\ f ~ echo a b c  d e f",
        "echo \"a \\\"b\\\" \\$HOME\" ~ echo a \"b\" $HOME",
        "echo 'it'\\''s' ~ echo it's",
        "echo a#b # c ~ echo a#b",
        "if [ -f x ]; then gunicorn app; fi ~ gunicorn app",
        "(cd app; gunicorn app) ~ gunicorn app",
        "{ gunicorn app; } ~ gunicorn app",
        "while true; do gunicorn app; done ~ gunicorn app",
        "A=(--port 1); f() { a; }; B+=( x ) ; b \"${A[@]}\" ~ b ${A[@]}",
        "gunicorn $WORKERS ~ gunicorn 3",
        "gunicorn ${WORKERS}x\"$WORKERS\" ~ gunicorn 3x3",
        "gunicorn $FLAGS ~ gunicorn --workers 5 app",
        "gunicorn \"$FLAGS\" ~ gunicorn --workers 5 app",
        "gunicorn $EMPTY app ~ gunicorn app",
        "gunicorn ${NONE:-7} ${EMPTY:-8} ${EMPTY-9}app ~ gunicorn 7 8 app",
        "gunicorn ${NONE:-$WORKERS} ~ gunicorn 3",
        "gunicorn $NONE ${NONE} ${WORKERS:+x} ~ gunicorn $NONE ${NONE} x",
        "W=4; gunicorn $W ~ gunicorn 4",
        "A='-w 2'; A+=' app'; gunicorn $A ~ gunicorn -w 2 app",
        "A=' -w 2 '; gunicorn $A app ~ gunicorn -w 2 app",
        "export W=4 && exec gunicorn $W ~ gunicorn 4",
        "gunicorn $(WORKERS) ~ gunicorn 3",
        "gunicorn $(nproc) `nproc` $((1 + 2)) ~ gunicorn $(nproc) `nproc` 3",
        "gunicorn $((WORKERS * 2 + 1)) $((2 * (NONE + 1))) $((08)) ~ gunicorn 7 $((2 * (NONE + 1))) $((08))",
        "f() { gunicorn \"$@\"; }; f -w 2 app ~ gunicorn -w 2 app",
        "f() { exec gunicorn -w ${1:-4}; }; g() { f $1; }; g 2; f ~ gunicorn -w 2 / gunicorn -w 4",
        "eval \"gunicorn -w 2\" app ~ gunicorn -w 2 app",
        "set -- -w 2; gunicorn \"$@\" app ~ gunicorn -w 2 app",
        "set -eu -- -w 2; shift; gunicorn $1 $# ~ gunicorn 2 1",
        ": ${W:=4}; gunicorn $W ${W:+-x} ${V:+-x} ~ gunicorn 4 -x ",
        "W=2; (W=4; gunicorn $W); gunicorn $W ~ gunicorn 4 / gunicorn 2",
        "W=2; if a; then W=4; gunicorn $W; fi; gunicorn $W ~ a / gunicorn 4 / gunicorn $W",
        "W=2; if a; then W=4; else gunicorn $W; fi ~ a / gunicorn 2",
        "W=2; [ -f x ] && W=4; gunicorn $W ~ gunicorn $W",
        "W=2; [ -f x ] && W=2; gunicorn $W ~ gunicorn 2",
        "cd app && W=4 && b; gunicorn $W ~ b / gunicorn 4",
        "W=2; a || W=4; gunicorn $W ~ a / gunicorn $W",
        "W=2; case $x in 1) W=4;; *) gunicorn $W;; esac; gunicorn $W ~ gunicorn 2 / gunicorn $W",
        "W=2; unset W; gunicorn ${W:-3} ~ gunicorn 3",

        "sh -c 'gunicorn app' ~ gunicorn app",
        "su-exec app sh -c \"gunicorn 'a b'\" ~ gunicorn a b"})
    void scriptsAreRead(String script, String expected) {
        String yaml = "command: [sh, -c, \"" + script.strip().replace("\\", "\\\\").replace("\"", "\\\"") + "\"]\n"
                + "env: [{name: WORKERS, value: '3'}, {name: FLAGS, value: '--workers 5 app'}, {name: EMPTY, value: "
                + "''}]";
        assertThat(programs(yaml)).isEqualTo(expected.strip());
    }

    @Test
    void documentsAndContinuationsOfAScript() {
        assertThat(programs("""
                command: [bash, -euo, pipefail, -c]
                args:
                - |
                  cat > /srv/x <<'EOF'
                  gunicorn --workers 4
                  EOF
                  exec gunicorn \\
                    app
                """)).isEqualTo("cat / gunicorn app");
    }

    @ParameterizedTest
    @CsvSource({"sh,true", "/bin/bash,true", "ash,true", "busybox,false", "python,false"})
    void whoReadsScripts(String shell, boolean reads) {
        assertThat(programs("command: [" + shell + ", -lc, 'exec gunicorn']").equals("gunicorn")).isEqualTo(reads);
    }

    @Test
    void whatAScriptIsGiven() {
        assertThat(programs("command: [sh, -c, 'exec \"$@\"', --, gunicorn, app]")).isEqualTo("gunicorn app");
        assertThat(programs("command: [busybox, sh, -c, 'gunicorn app']")).isEqualTo("gunicorn app");
    }

    /** Every way to write a scalar; the flag stands in the second line of it. */
    @ParameterizedTest
    @ValueSource(strings = {"|-\n    exec gunicorn \\\n      --workers 4", ">-\n    exec gunicorn\n    --workers 4",
        "exec gunicorn\n    --workers 4",
        "'echo it''''s; gunicorn\n    --workers 4'", "\"echo \\\"x\\\"; gunicorn \\\n    --workers 4\"",
        "\"gunicorn\\\n    \\ --workers 4\""})
    void wordsStandWhereTheyAreWritten(String script) {
        List<CommandLine> lines = container("command: [sh, -c]\nargs:\n  - " + script).commands();
        Located<String> flag = lines.get(lines.size() - 1).words().get(1);
        int header = script.startsWith("|") || script.startsWith(">") ? 1 : 0;
        assertThat(flag.text()).isEqualTo("--workers");
        assertThat(flag.place().line()).isEqualTo(10 + header);
        assertThat(flag.place().endColumn() - flag.place().column()).isEqualTo("--workers".length());
        assertThat(written(flag)).isEqualTo("--workers");
    }

    private static String written(Located<String> word) {
        try {
            return word.place().file().text().substring(word.place().start(), word.place().end());
        } catch (UnreadableException gone) {
            throw new AssertionError(gone);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"$(", "${", "`", "'", "\"", "$((", "<<A\n", "a;", "\\", "$@ ", "${A:-", "sh -c '", "$(a) ",
        "A=1;", "&&", "\n", "x "})
    void nothingThatIsRepeatedCostsMuch(String piece) {
        String script = piece.repeat(50_000 / piece.length());
        String quoted = "\"" + script.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            container(
                    "command: [sh, -c, " + quoted + ", " + quoted + ", x]\nenv: [{name: A, value: $(A)$(A)}]");
            container("command: [uvicorn, " + quoted + "]");
        });
    }

    @Test
    void anyTextIsReadSomehow() {
        Random random = new Random(42);
        String alphabet = "ab $\"'`\\(){};&|<>\n=#-@:*1";
        for (int i = 0; i < 3000; i++) {
            String script = random.ints(random.nextInt(40), 0, alphabet.length())
                    .mapToObj(c -> alphabet.substring(c, c + 1)).collect(Collectors.joining());
            container(
                    "command: [sh, -c, \"" + script.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n")
                            + "\", gunicorn, -w, '2']");
        }
    }

    private static String programs(String container) {
        return container(container).commands().stream()
                .map(line -> line.words().stream().map(Located::value).collect(Collectors.joining(" ")))
                .collect(Collectors.joining(" / "));
    }

    private static Container container(String container) {
        return Manifests.workload("""
                apiVersion: v1
                kind: Pod
                metadata: {name: one}
                spec:
                  containers:
                  - name: one
                """ + container.indent(4)).containers().get(0);
    }
}
