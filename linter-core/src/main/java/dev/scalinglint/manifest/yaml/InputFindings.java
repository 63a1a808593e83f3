package dev.scalinglint.manifest.yaml;

import dev.scalinglint.finding.EngineRuleId;
import dev.scalinglint.finding.Finding;
import dev.scalinglint.finding.Severity;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.source.UnreadableException;

/** What is said about input that cannot be read. */
public final class InputFindings {
    private InputFindings() {}

    /** A file, or a part of it, that is not what its name promises. */
    public static Finding unreadable(Severity severity, Place place, String message) {
        return new Finding(EngineRuleId.UNREADABLE, severity, message, place, null, null, null);
    }

    /** A file that costs more than {@link dev.scalinglint.source.Limits} allow. */
    public static Finding overLimit(Place place, String message) {
        return new Finding(EngineRuleId.LIMIT_EXCEEDED, Severity.ERROR, message, place, null, null, null);
    }

    /** A file whose text cannot be had. */
    public static Finding of(SourceFile file, UnreadableException problem) {
        Place place = Place.startOf(file);
        return problem.isLimit()
                ? overLimit(place, problem.getMessage())
                : unreadable(Severity.ERROR, place, problem.getMessage());
    }
}
