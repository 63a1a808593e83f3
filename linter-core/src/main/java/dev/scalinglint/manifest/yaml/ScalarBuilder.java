package dev.scalinglint.manifest.yaml;

import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Scalar.Style;
import dev.scalinglint.manifest.Scalar.Type;
import dev.scalinglint.manifest.ScalarType;
import dev.scalinglint.source.Place;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/** Scalar events to scalars: what they are and exactly where they stand. */
final class ScalarBuilder {
    private static final String TAG = "tag:yaml.org,2002:";

    private final String text;
    private final YamlEvents events;

    /** @param text of the whole file */
    ScalarBuilder(String text, YamlEvents events) {
        this.text = text;
        this.events = events;
    }

    Scalar scalar(ScalarEvent event) {
        Style style = switch (event.getScalarStyle()) {
            case SINGLE_QUOTED -> Style.SINGLE_QUOTED;
            case DOUBLE_QUOTED -> Style.DOUBLE_QUOTED;
            case LITERAL -> Style.LITERAL;
            case FOLDED -> Style.FOLDED;
            default -> Style.PLAIN;
        };
        String value = SharedText.of(event.getValue());
        return new Scalar(value, type(event.getTag(), style, value), style, place(event, style));
    }

    private static Type type(@Nullable String tag, Style style, String value) {
        if (tag == null) {
            return style == Style.PLAIN ? ScalarType.of(value) : Type.STRING;
        }
        return switch (tag) {
            case TAG + "int" -> Type.INTEGER;
            case TAG + "float" -> Type.FLOAT;
            case TAG + "bool" -> Type.BOOLEAN;
            case TAG + "null" -> Type.NULL;
            case TAG + "timestamp" -> Type.TIMESTAMP;
            default -> Type.STRING;
        };
    }

    private Place place(ScalarEvent event, Style style) {
        int start = contentStart(event);
        int end = events.index(event.getEndMark());
        if (style == Style.LITERAL || style == Style.FOLDED) {
            while (end > start + 1 && Character.isWhitespace(text.charAt(end - 1))) {
                end--;
            }
        }
        return events.place(start, Math.max(start, end));
    }

    /** Where a node begins, past its anchor and tag. */
    int contentStart(NodeEvent event) {
        int start = events.index(event.getStartMark());
        String tag = event instanceof ScalarEvent scalar ? scalar.getTag() : ((CollectionStartEvent) event).getTag();
        if (event.getAnchor() == null && tag == null) {
            return start;
        }
        int end = event instanceof ScalarEvent ? events.index(event.getEndMark()) : text.length();
        int at = start;
        while (at < end && (text.charAt(at) == '&' || text.charAt(at) == '!')) {
            at = nextToken(endOfWord(at, end), end);
        }
        return at;
    }

    private int endOfWord(int from, int end) {
        int at = from;
        while (at < end && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private int nextToken(int from, int end) {
        int at = from;
        while (at < end && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '#')) {
            at = text.charAt(at) == '#' ? endOfLine(at, end) : at + 1;
        }
        return at;
    }

    private int endOfLine(int from, int end) {
        int at = from;
        while (at < end && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at;
    }
}
