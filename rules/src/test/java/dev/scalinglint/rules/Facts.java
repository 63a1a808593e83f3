package dev.scalinglint.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sections of {@code docs/facts}, and what cites them: "facts 2.4", "facts 1.2, 1.4", "facts 8.3 to 8.5". */
final class Facts {
    private static final Pattern ANCHOR = Pattern.compile("<a id=\"([0-9.]+)\">");
    private static final String NUMBER = "\\d+(?:\\.\\d+)*";
    /** Javadoc may break a line anywhere in it. */
    private static final Pattern CITATION = Pattern.compile("\\bfacts[\\s*]+" + NUMBER
            + "(?:(?:,| to| and)[\\s*]+" + NUMBER + ")*");
    private static final Pattern SECTION = Pattern.compile(NUMBER);

    private final Map<String, String> pages = new HashMap<>();

    Facts(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                ANCHOR.matcher(Files.readString(file)).results()
                        .forEach(anchor -> pages.put(anchor.group(1), file.getFileName().toString()));
            }
        }
    }

    /** The sections that a text cites, by the places at which their numbers start. */
    Map<Integer, String> cited(String text) {
        Map<Integer, String> cited = new TreeMap<>();
        CITATION.matcher(text).results().forEach(citation -> SECTION.matcher(citation.group()).results()
                .forEach(section -> cited.put(citation.start() + section.start(), section.group())));
        return cited;
    }

    boolean has(String section) {
        return pages.containsKey(section);
    }

    /** A text with its citations as links, for a page in a folder beside {@code docs}. */
    String linked(String text) {
        return CITATION.matcher(text).replaceAll(citation -> Matcher.quoteReplacement(
                SECTION.matcher(citation.group()).replaceAll(section -> link(section.group()))));
    }

    private String link(String section) {
        return "[" + section + "](../docs/facts/" + pages.get(section) + "#" + section + ")";
    }
}
