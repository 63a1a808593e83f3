package dev.scalinglint.gate.report;

import dev.scalinglint.finding.Tool;
import dev.scalinglint.gate.Judgement;
import dev.scalinglint.report.Format;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/** The formats by name. */
public enum GateFormat {
    TEXT, JSON, SARIF, GITHUB, JUNIT, GITLAB, MARKDOWN;

    /**
     * Says nothing but the judgement, ends its last line, and neither flushes nor closes. Only {@link #TEXT} heeds the
     * parameters.
     *
     * @param colour whether to use terminal colours
     * @param quiet  whether to tell what is new only
     */
    public void write(Judgement judgement, boolean colour, boolean quiet, Writer out) throws IOException {
        switch (this) {
            case TEXT -> new TextReport(colour, quiet).write(judgement, out);
            case JSON -> new JsonReport(Tool.current()).write(judgement, out);
            case SARIF -> new SarifReport(Tool.current()).write(judgement.report(), out);
            case GITHUB -> new GithubReport().write(judgement.report(), out);
            case JUNIT -> Format.JUNIT.create(false, false).write(judgement.report().added(), out);
            case GITLAB -> Format.GITLAB.create(false, false).write(judgement.report().added(), out);
            case MARKDOWN -> new MarkdownReport().write(judgement, out);
        }
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
