package dev.scalinglint.read.command;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.model.Program;
import dev.scalinglint.model.UnknownFlag;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * tini without {@code --} reads the options of the program it starts as its own (0.19.0 with glibc, whose getopt looks
 * past the first word that is none; musl's, of Alpine, does not).
 */
final class Tini {
    private static final Set<String> NAMES = Set.of("tini", "tini-static", "docker-init");
    private static final Set<String> VALUED = Set.of("-p", "-e");

    private Tini() {}

    /** The first option that it takes from its program; null when it takes none. */
    static @Nullable CommandWord taken(List<CommandWord> words) {
        if (!NAMES.contains(ProgramNames.program(words.get(0).value()))) {
            return null;
        }
        int at = 1;
        while (at < words.size() && words.get(at).value().startsWith("-") && !words.get(at).value().equals("--")) {
            at += VALUED.contains(words.get(at).value()) ? 2 : 1;
        }
        boolean free = at < words.size() && words.get(at).value().equals("--");
        for (int i = at + 1; !free && i < words.size() && !words.get(i).value().equals("--"); i++) {
            if (words.get(i).value().startsWith("-") && words.get(i).value().length() > 1) {
                return words.get(i);
            }
        }
        return null;
    }

    /** Whether it is known to stop at its program: where Alpine puts it, or in an image of Alpine. */
    static boolean isOfAlpine(ContainerStart start) {
        Located<String> image = start.image();
        List<Located<String>> words = start.invocation().words();
        return image != null && image.value().contains("alpine") || !words.isEmpty()
                && words.get(0).value().equals("/sbin/tini");
    }

    /** It as a program that never starts another; null for another program. */
    static @Nullable Program of(ShellCommand command) {
        CommandWord taken = taken(command.words());
        if (taken == null) {
            return null;
        }
        CommandWord program = command.words().get(0);
        UnknownFlag flag = new UnknownFlag(taken.value(), "tini takes " + taken.value() + " for an option of its own",
                "write -- before the program", true,
                null, null, null, taken.place());
        return new Program("tini", null, ProgramSettings.unknown("tini", program.place()), null, null, null, null,
                List.of(flag), true, program.place());
    }
}
