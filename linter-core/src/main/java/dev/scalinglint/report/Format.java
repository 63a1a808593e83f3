package dev.scalinglint.report;

import dev.scalinglint.finding.Tool;
import java.util.Locale;

/** The formats by name. */
public enum Format {
    TEXT, JSON, SARIF, GITHUB, JUNIT, GITLAB, MARKDOWN, RDJSON;

    /**
     * Only {@link #TEXT} heeds the parameters.
     *
     * @param colour whether to use terminal colours
     * @param quiet  whether to leave out the summary
     */
    public ReportFormat create(boolean colour, boolean quiet) {
        return switch (this) {
            case TEXT -> new TextFormat(colour, quiet);
            case JSON -> new JsonFormat(Tool.current());
            case SARIF -> new SarifFormat(Tool.current());
            case GITHUB -> new GithubFormat();
            case JUNIT -> new JunitFormat();
            case GITLAB -> new GitlabFormat();
            case MARKDOWN -> new MarkdownFormat();
            case RDJSON -> new RdjsonFormat();
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
