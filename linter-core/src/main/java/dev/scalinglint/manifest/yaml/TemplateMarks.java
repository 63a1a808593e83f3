package dev.scalinglint.manifest.yaml;

import dev.scalinglint.source.Lines;

/** Tells a template that makes YAML from YAML that merely quotes one, as an alert's annotation does. */
final class TemplateMarks {
    private static final String[] MARKS = {"{{", "{%", "<%"};

    private TemplateMarks() {}

    /** Whether there is a mark in the broken line, or anywhere where YAML would have a value or a key begin. */
    static boolean in(String text, Lines lines, int brokenLine) {
        for (String mark : MARKS) {
            for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
                if (lines.line(at) == brokenLine || beginsNode(text, at)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean beginsNode(String text, int mark) {
        int at = mark - 1;
        while (at >= 0 && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at--;
        }
        return at < 0 || ":-\n\r".indexOf(text.charAt(at)) >= 0;
    }
}
