package dev.scalinglint.report;

import dev.scalinglint.finding.Finding;
import dev.scalinglint.finding.RuleInfo;
import dev.scalinglint.finding.Severity;
import dev.scalinglint.source.Place;
import org.jspecify.annotations.Nullable;

/** A workflow command of GitHub Actions that shows a sentence on a line of a file. */
public final class GithubAnnotation {
    private GithubAnnotation() {}

    /** @param rule null where it is not known */
    public static String of(Finding finding, @Nullable RuleInfo rule) {
        return of(finding.severity(), finding.place(), rule == null ? finding.rule() : rule.title(),
                finding.message() + " (" + finding.rule() + ")");
    }

    /**
     * In a line, with its end.
     *
     * @param place null for what has none
     */
    public static String of(Severity severity, @Nullable Place place, String title, String message) {
        return command(severity) + " " + (place == null ? "" : position(place) + ",") + "title=" + property(title)
                + "::" + data(message) + "\n";
    }

    private static String command(Severity severity) {
        return switch (severity) {
            case ERROR -> "::error";
            case WARNING -> "::warning";
            case INFO -> "::notice";
        };
    }

    private static String position(Place place) {
        String lines =
                "file=" + property(place.file().path()) + ",line=" + place.line() + ",endLine=" + place.endLine();
        // GitHub refuses columns on an annotation of several lines.
        return place.line() == place.endLine()
                ? lines + ",col=" + place.column() + ",endColumn=" + place.endColumn()
                : lines;
    }

    /** Line breaks would need escaping too, but a plain line has none. */
    private static String data(String text) {
        return PlainOutput.line(text).replace("%", "%25");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
