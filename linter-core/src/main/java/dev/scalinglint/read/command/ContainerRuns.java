package dev.scalinglint.read.command;

import dev.scalinglint.model.CommandLine;
import dev.scalinglint.model.Program;
import dev.scalinglint.model.Substitution;
import java.util.List;

/**
 * What a container runs, read from its command line once for all who ask.
 *
 * @param commands      what it really executes, shells and launchers taken away; empty when only the image knows
 * @param programs      the servers and workers among them that are known, or that variables or the image tell of
 * @param substitutions what only a shell would replace in its arguments, and none does
 */
public record ContainerRuns(List<CommandLine> commands, List<Program> programs, List<Substitution> substitutions) {
    /** Also for a container of which nothing is known. */
    public static ContainerRuns of(ContainerStart start) {
        CommandLines lines = CommandLines.of(start);
        List<Program> programs = Programs.of(start, lines.commands());
        return new ContainerRuns(lines.located(), programs, Substitutions.of(start, lines.scripts(), programs));
    }
}
