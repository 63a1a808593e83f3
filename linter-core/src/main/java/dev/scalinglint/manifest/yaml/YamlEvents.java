package dev.scalinglint.manifest.yaml;

import dev.scalinglint.source.Limits;
import dev.scalinglint.source.Lines;
import dev.scalinglint.source.Place;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.parser.ParserImpl;

/** SnakeYAML's parser over one text: its events, and its marks as places. */
final class YamlEvents {
    /** Only read from. */
    private static final LoaderOptions OPTIONS = new LoaderOptions();

    static {
        OPTIONS.setCodePointLimit(Integer.MAX_VALUE);
    }

    private final ParserImpl parser;
    private final Lines lines;
    private final StringIndexes indexes;
    private final int from;
    private final int maxDepth;
    private int depth;

    /**
     * @param text  what to parse, as long as the part of the file it stands for
     * @param lines of the whole file
     * @param from  where in the file {@code text} begins
     * @param limits whose depth is kept here, since the parser's own time grows with the square of it
     */
    YamlEvents(String text, Lines lines, int from, Limits limits) {
        this.parser = new ParserImpl(WholeReader.of(text), OPTIONS);
        this.lines = lines;
        this.indexes = lines.isWide() ? StringIndexes.of(text) : StringIndexes.SAME;
        this.from = from;
        this.maxDepth = limits.maxDepth();
    }

    /** The next event; {@link BadInput} where the text is not YAML or too deep. */
    Event next() {
        Event event = parsed();
        if (event instanceof CollectionEndEvent) {
            depth--;
        } else if (event instanceof CollectionStartEvent && ++depth > maxDepth) {
            throw new BadInput(place(event), "is nested deeper than the limit of " + maxDepth + " levels (maxDepth)",
                    true);
        }
        return event;
    }

    private Event parsed() {
        try {
            return parser.getEvent();
        } catch (MarkedYAMLException e) {
            throw SyntaxSentence.of(e, this);
        } catch (RuntimeException e) {
            // Not every odd escape or directive ends in an exception of SnakeYAML's own.
            throw new BadInput(lines.at(from), "is not valid YAML: " + e.getMessage(), false);
        }
    }

    Place place(Event event) {
        return place(index(event.getStartMark()), index(event.getEndMark()));
    }

    Place place(Mark mark) {
        return lines.at(index(mark));
    }

    int index(Mark mark) {
        return from + indexes.of(mark.getIndex());
    }

    Place place(int start, int end) {
        return lines.place(start, end);
    }
}
