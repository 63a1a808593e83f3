package dev.scalinglint.manifest.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

class WholeReaderTest {
    private static final String LONG = "x".repeat(70_000);

    @Test
    void onlyALongLineNeedsIt() {
        assertThat(WholeReader.of(("a: " + "x".repeat(60_000) + "\n").repeat(3)))
                .isExactlyInstanceOf(StreamReader.class);
        assertThat(WholeReader.of("a: " + LONG)).isInstanceOf(WholeReader.class);
        assertThat(WholeReader.of("a: b\n" + LONG + "\na: b\n")).isInstanceOf(WholeReader.class);
    }

    @Test
    void itReadsWhatSnakeYamlReads() {
        String text = "%YAML 1.1\n---\n# " + LONG + "\na: \"" + LONG
                + " \\u00e4 😀\"\r\nb: |\n  one\r\n  two\n\nc: [x, 'y''z', {k: v}]\n"
                + "😀: " + LONG + " y\n...\n--- >-\n  folded\n  text " + LONG + "\n";
        List<String> expected = events(new StreamReader(text));
        assertThat(events(WholeReader.of(text))).hasSizeGreaterThan(20).isEqualTo(expected);
    }

    private static List<String> events(StreamReader reader) {
        ParserImpl parser = new ParserImpl(reader, new LoaderOptions());
        List<String> events = new ArrayList<>();
        for (Event event = parser.getEvent(); event != null; event = parser.getEvent()) {
            events.add(event + " " + event.getStartMark().getIndex() + "-" + event.getEndMark().getIndex() + " "
                    + event.getEndMark().getLine() + ":" + event.getEndMark().getColumn());
            if (event.getEventId() == Event.ID.StreamEnd) {
                break;
            }
        }
        return events;
    }
}
