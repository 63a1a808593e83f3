package dev.scalinglint.gate.report;

import dev.scalinglint.gate.change.SettingsChange;
import dev.scalinglint.gate.change.ControlChange;
import dev.scalinglint.gate.control.Direction;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.report.MarkdownText;
import dev.scalinglint.source.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a change does to controls, as rows of a table, and to settings, as items of a list. */
final class MarkdownControls {
    static final String HEAD = "| | Workload | Control | Before | After | Where |\n|---|---|---|---|---|---|\n";

    private MarkdownControls() {}

    static List<String> rows(List<AlikeControls> changes) {
        return changes.stream().map(MarkdownControls::row).toList();
    }

    private static String row(AlikeControls alike) {
        ControlChange change = alike.first();
        return "| " + direction(change.direction()) + " | " + MarkdownText.of(alike.names()) + " | "
                + MarkdownText.of(change.subject()) + why(change) + " | " + value(change.was()) + " | "
                + value(change.is()) + " | " + MarkdownText.code(alike.places()) + " |\n";
    }

    private static String direction(Direction direction) {
        return switch (direction) {
            case LOOSENS -> "**looser**";
            case TIGHTENS -> "tighter";
            case NEITHER -> "";
        };
    }

    private static String why(ControlChange change) {
        String loosened = change.direction() == Direction.LOOSENS ? change.control().loosened() : null;
        String note = change.note();
        String all = loosened == null ? note : note == null ? loosened : loosened + "; " + note;
        return all == null ? "" : "<br><sub>" + MarkdownText.of(all) + "</sub>";
    }

    private static String value(@Nullable Located<String> value) {
        return value == null ? "none" : MarkdownText.of(value.value());
    }

    private static String place(Place place) {
        return MarkdownText.code(place.file().path() + ":" + place.line());
    }

    static List<String> settings(List<SettingsChange> changes) {
        return changes.stream()
                .map(change -> "- " + (change.loosens() ? "**looser**: " : "") + MarkdownText.of(change.what())
                        + (change.place() == null ? "" : " (" + place(change.place()) + ")") + "\n")
                .toList();
    }
}
