package dev.scalinglint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.scalinglint.report.PlainOutput;
import java.io.BufferedWriter;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Map;

/**
 * Everything the command touches of the process it runs in.
 *
 * @param out      the report only. A print stream never throws: when its reader has gone, the run ends in silence and
 *                 with its true status
 * @param err      everything else
 * @param terminal whether a person reads {@code out}
 * @param watched  whether a person reads {@code err}
 */
record Screen(InputStream in, PrintStream out, PrintStream err, Path cwd, Map<String, String> env, boolean terminal,
        boolean watched) {
    /** Always UTF-8, whatever the locale of a build server. */
    Writer writer() {
        return new BufferedWriter(new OutputStreamWriter(out, UTF_8));
    }

    void print(String text) {
        out.writeBytes(text.getBytes(UTF_8));
    }

    /** One line on standard error, whatever names and keys of a stranger's tree it tells. */
    void say(String sentence) {
        err.writeBytes(("scaling-lint: " + PlainOutput.line(sentence) + "\n").getBytes(UTF_8));
    }

    /** A sentence about a mistake of ours or of a rule; where it happened only for those who ask. */
    void failed(String sentence, Throwable cause) {
        say(sentence);
        if ("1".equals(env.get("SCALING_LINT_DEBUG"))) {
            cause.printStackTrace(err);
        }
    }

    boolean colour() {
        return terminal && env.getOrDefault("NO_COLOR", "").isEmpty() && !"dumb".equals(env.get("TERM"));
    }

    /** Whether a person reads {@code err} on something that can rewrite a line. */
    boolean isWatched() {
        return watched && !"dumb".equals(env.get("TERM"));
    }

    Path resolve(String path) {
        return cwd.resolve(path).normalize();
    }
}
