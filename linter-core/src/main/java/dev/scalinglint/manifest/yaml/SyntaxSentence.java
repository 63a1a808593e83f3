package dev.scalinglint.manifest.yaml;

import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** What the parser says, in words that tell its reader what to mend. */
final class SyntaxSentence {
    /** Without its name: an unquoted password may begin so. */
    static final String NO_ANCHOR = "is not valid YAML: what begins with * is an alias, and no anchor of its name"
            + " stands before it; quote a value";

    private SyntaxSentence() {}

    static BadInput of(MarkedYAMLException e, YamlEvents events) {
        String problem = e.getProblem() == null ? "" : e.getProblem();
        String context = e.getContext() == null ? "" : e.getContext();
        boolean unclosed = context.contains("quoted scalar") && problem.startsWith("found unexpected");
        Mark mark = unclosed || e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
        String sentence = unclosed ? "a quote is opened here and never closed" : sentence(problem, context);
        return new BadInput(events.place(mark), "is not valid YAML: " + sentence, false);
    }

    private static String sentence(String problem, String context) {
        if (problem.startsWith("expected <block end>")) {
            return "this does not line up with what stands above it";
        }
        if (problem.startsWith("mapping values are not allowed")) {
            return "a key and value are not allowed here; check the indentation, or quote a value that holds ': '";
        }
        if (problem.contains("could not find expected ':'")) {
            return "a ':' is missing after the key";
        }
        if (problem.contains("TAB")) {
            return "a tab cannot indent; use spaces";
        }
        if (problem.startsWith("found character '")) {
            return problem.charAt("found character '".length()) + " cannot start a value; quote it";
        }
        if (problem.startsWith("expected ',' or")) {
            return problem.charAt("expected ',' or '".length()) + " is missing, or a ',' between two items";
        }
        if (problem.startsWith("found undefined tag handle")) {
            return "what begins with ! is a tag, and nobody has declared its handle; quote a value";
        }
        return context.isEmpty() ? problem : problem + " (" + context + ")";
    }
}
