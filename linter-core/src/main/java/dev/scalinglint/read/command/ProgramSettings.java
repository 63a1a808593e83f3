package dev.scalinglint.read.command;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.model.Setting;
import dev.scalinglint.source.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where programs take their numbers from. */
final class ProgramSettings {
    private static final List<String> CPUS = List.of("nproc", "cpu_count", "NPROCESSORS", "cpuinfo", "lscpu", "%k");

    private ProgramSettings() {}

    static @Nullable Setting of(CommandOptions.@Nullable Option option) {
        return option == null || option.value() == null
                ? null
                : of(option.name(), option.value(), option.dynamic(), option.exact(), option.place());
    }

    /** The first of these variables that is set; null when none is. */
    static @Nullable Setting ofVariable(ShellCommand command, String... names) {
        for (String name : names) {
            Located<String> value = command.variable(name);
            // Servers in Python end with a ValueError where this one is empty; an empty one of their own is as if it
            // were not set.
            if (value != null && value.value().isBlank() && name.equals("WEB_CONCURRENCY")) {
                return new Setting(null, false, false, name, "that is empty", null, value.place());
            }
            if (value != null && !value.value().isBlank()) {
                CommandWord assignment = command.assignment(name);
                return assignment == null
                        ? ofVariable(name, value)
                        : of(name, value.value().strip(), assignment.dynamic(),
                                assignment.exactly(name.length() + 1, assignment.value().length()), value.place());
            }
        }
        return null;
    }

    /** What the container itself sets. */
    static Setting ofVariable(String name, Located<String> value) {
        return of(name, value.value().strip(), false, value, value.place());
    }

    /** @param whole the place of all the text, for where its parts have none of their own */
    static Setting ofFile(String source, Located<String> value, Place place, Place whole) {
        return of(source, value.value(), true, value.place().equals(whole) ? null : value, place);
    }

    private static Setting of(String source, String text, boolean dynamic, @Nullable Located<String> exact,
            Place place) {
        Integer number = PythonNumbers.integer(text);
        boolean perCpu = number == null && (dynamic || text.contains("%")) && isOfCpus(text);
        return new Setting(number, perCpu, false, source, text, exact, place);
    }

    static Setting byDefault(int number, String source, Place place) {
        return new Setting(number, false, true, source, String.valueOf(number), null, place);
    }

    /** As many as the node has CPUs, and no number to go by. */
    static Setting perCpu(String source, Place place) {
        return new Setting(null, true, true, source, "one for each CPU of the node", null, place);
    }

    /** The same that is written: {@code -c 0}. */
    static Setting perCpu(Setting written) {
        return new Setting(null, true, false, written.source(), written.text(), written.value(), written.place());
    }

    /** What is written, of which the program makes another number. */
    static Setting taken(Setting written, int number) {
        return new Setting(number, false, false, written.source(), written.text(), written.value(), written.place());
    }

    static Setting unknown(String source, Place place) {
        return new Setting(null, false, true, source, "not known", null, place);
    }

    static @Nullable Setting first(@Nullable Setting one, @Nullable Setting other) {
        return one != null ? one : other;
    }

    static Setting first(@Nullable Setting one, @Nullable Setting other, Setting otherwise) {
        return one != null ? one : other != null ? other : otherwise;
    }

    static boolean isOfCpus(String text) {
        return CPUS.stream().anyMatch(text::contains);
    }
}
