package dev.scalinglint.cli;

import java.util.List;
import java.util.Objects;

/** What {@code --help} prints. */
final class Help {
    private Help() {}

    static String ofCommand() {
        StringBuilder help = new StringBuilder("""
                Finds what keeps Kubernetes workloads from scaling, or lets them scale when they must not.

                Usage: scaling-lint VERB [OPTION]... [OPERAND]...

                Verbs:
                """);
        for (String name : Verbs.NAMES) {
            help.append(row(8, name, Objects.requireNonNull(Verbs.of(name), name).summary()));
        }
        return help + """

                scaling-lint VERB --help tells more; scaling-lint --version tells the version.

                Exit status:
                  0  nothing at or above --fail-on
                  1  findings; audit: the file is not whole
                  2  the command line or a configuration is wrong
                  3  nothing was linted
                  4  the linter failed
                  5  gate: a change needs a review, and there are no new findings; with some it is 1
                """;
    }

    static String of(Verb verb) {
        List<Flag> flags = verb.flags();
        StringBuilder help = new StringBuilder(verb.summary() + "\n\nUsage: scaling-lint " + verb.name()
                + (flags.isEmpty() ? "" : " [OPTION]...") + (verb.operands().isEmpty() ? "" : " " + verb.operands())
                + "\n");
        if (!flags.isEmpty()) {
            help.append("\nOptions:\n");
            int width = flags.stream().mapToInt(flag -> flag.usage().length()).max().orElse(0);
            flags.forEach(flag -> help
                    .append(row(width, flag.usage(), flag.help() + (flag.repeatable() ? " (repeatable)" : ""))));
        }
        return help.toString();
    }

    private static String row(int width, String name, String text) {
        return "  " + name + " ".repeat(width - name.length()) + "  " + text + "\n";
    }
}
