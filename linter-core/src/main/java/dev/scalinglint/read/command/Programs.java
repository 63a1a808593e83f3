package dev.scalinglint.read.command;

import dev.scalinglint.model.Program;
import java.util.ArrayList;
import java.util.List;

/** The servers and workers that a container runs. */
final class Programs {
    private Programs() {}

    static List<Program> of(ContainerStart start, List<ShellCommand> commands) {
        List<Program> programs = new ArrayList<>();
        for (ShellCommand command : commands) {
            Program program = Servers.of(command);
            program = program == null ? Workers.of(command) : program;
            program = program == null ? Tini.of(command) : program;
            if (program != null) {
                programs.add(program);
            }
        }
        if (programs.isEmpty()) {
            Program told = UnnamedPrograms.of(start, commands);
            return told == null ? List.of() : List.of(told);
        }
        return programs;
    }
}
