package dev.scalinglint.report;

import dev.scalinglint.finding.Finding;
import dev.scalinglint.finding.Severity;

/** A stranger's words in Markdown: nothing in them makes markup, mentions anybody or becomes a link. */
public final class MarkdownText {
    private static final String MARKUP = "&<>|`*_[]\\~@#!";
    /**
     * What GitHub makes of an address, a name or a number is made after entities are read, so that only something
     * between the characters keeps it from that.
     */
    private static final String APART = "&#8203;";

    private MarkdownText() {}

    /** On one line, in a paragraph, a cell or an element. */
    public static String of(String text) {
        String line = PlainOutput.line(text);
        StringBuilder escaped = new StringBuilder(line.length() + 16);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (MARKUP.indexOf(c) >= 0) {
                escaped.append("&#").append((int) c).append(';');
            } else {
                escaped.append(c);
            }
            if (c == '@' || c == '#' || startsLink(line, i)) {
                escaped.append(APART);
            }
        }
        return escaped.toString();
    }

    /** An address needs no markup to become a link, nor does {@code GH-1}. */
    private static boolean startsLink(String line, int i) {
        return line.startsWith("://", i) || line.startsWith("-", i) && ends(line, i, "GH")
                || line.startsWith(".", i) && ends(line, i, "www")
                || line.startsWith(":", i) && ends(line, i, "mailto");
    }

    private static boolean ends(String line, int end, String word) {
        return line.regionMatches(true, end - word.length(), word, 0, word.length());
    }

    /** As something to be typed. */
    public static String code(String text) {
        return "<code>" + of(text) + "</code>";
    }

    /** How grave something is. */
    public static String mark(Severity severity) {
        return severity == Severity.ERROR ? "**error**" : severity.toString();
    }

    /** All places of a finding. */
    public static String where(Fold fold) {
        String first = code(fold.first().place().toString());
        return fold.elsewhere().isEmpty() ? first : first + "<br>also " + of(fold.places());
    }

    /** The rule of a finding, with its page where it has one. */
    public static String rule(Finding finding) {
        String name = code(finding.rule());
        return finding.help() == null ? name : link(name, finding.help());
    }

    /** @param address ours, or a rule author's */
    private static String link(String markup, String address) {
        return "[" + markup + "](<" + address.replace(">", "%3E").replace("|", "%7C") + ">)";
    }

    /** Lines as they are, in a block of their own. */
    public static String block(Iterable<String> lines) {
        StringBuilder block = new StringBuilder("<pre>");
        String between = "";
        for (String line : lines) {
            block.append(between).append(of(line));
            between = "\n";
        }
        return block.append("</pre>").toString();
    }
}
