package dev.scalinglint.read.command;

import dev.scalinglint.model.Container;
import dev.scalinglint.model.Program;
import dev.scalinglint.model.Setting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The servers and workers that a container runs. */
public final class Programs {
    private Programs() {}

    public static List<Program> of(Container container) {
        List<ShellCommand> commands = CommandLines.read(container);
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
            Program told = UnnamedPrograms.of(container, commands);
            return told == null ? List.of() : List.of(told);
        }
        return programs;
    }

    /**
     * Null when nothing is known, or not everything. Branches of a script may start the same program in two ways: the
     * larger one counts.
     */
    public static @Nullable Integer processes(List<Program> programs) {
        Map<String, Integer> byName = new HashMap<>();
        for (Program program : programs) {
            Setting workers = program.workers();
            if (workers.number() == null || workers.perCpu()) {
                return null;
            }
            byName.merge(program.name(), Math.max(1, workers.number()), Math::max);
        }
        return byName.isEmpty()
                ? null
                : (int) Math.min(Integer.MAX_VALUE, byName.values().stream().mapToLong(Integer::longValue).sum());
    }
}
