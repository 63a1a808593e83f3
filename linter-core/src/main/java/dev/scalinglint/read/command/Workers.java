package dev.scalinglint.read.command;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.model.Beat;
import dev.scalinglint.model.Celery;
import dev.scalinglint.model.Program;
import dev.scalinglint.model.Program.Role;
import dev.scalinglint.model.Setting;
import dev.scalinglint.source.Place;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Queue workers and schedulers (facts 8.2). */
final class Workers {
    private static final Set<String> OTHERS =
            Set.of("dramatiq", "rq", "arq", "sidekiq", "taskiq", "huey_consumer", "huey_consumer.py");

    private final ShellCommand command;
    private final Place place;
    /** Celery's sub-command, which its global options precede. */
    private final @Nullable CommandWord verb;
    private final CommandOptions options;

    private Workers(ShellCommand command) {
        List<CommandWord> words = command.words();
        List<CommandWord> positional = command.program().equals("celery")
                ? CommandOptions.of(words.subList(1, words.size()), OptionGrammars.of("celery")).positional()
                : List.of();
        this.command = command;
        this.place = words.get(0).place();
        this.verb = positional.isEmpty() ? null : positional.get(0);
        this.options = verb == null
                ? CommandOptions.of(List.of(), OptionGrammars.of("celery"))
                : CommandOptions.of(words.subList(words.indexOf(verb) + 1, words.size()),
                        OptionGrammars.of("celery " + verb.value()));
    }

    /** Null for a program that is none. Nearly none is: what celery would make of the words is not asked before. */
    static @Nullable Program of(ShellCommand command) {
        String program = command.program();
        if (program.equals("celery")) {
            return new Workers(command).celeryProgram();
        }
        if (OTHERS.contains(program)) {
            Place place = command.words().get(0).place();
            return Program.plain(program, Role.WORKER, ProgramSettings.unknown("nothing that the tree shows", place),
                    true, place);
        }
        return program.equals("flower") ? new Workers(command).one("flower", Role.MONITOR, null) : null;
    }

    private @Nullable Program celeryProgram() {
        if (verb == null) {
            return null;
        }
        return switch (verb.value()) {
            case "worker" -> worker(verb);
            case "beat" -> one("celery beat", Role.SCHEDULER,
                    new Beat("celery beat", locks(options.last("-S", "--scheduler"), "CELERY_BEAT_SCHEDULER"),
                            verb.place()));
            case "flower" -> one("flower", Role.MONITOR, null);
            default -> null;
        };
    }

    /** Whether only one of several schedulers sends tasks, thanks to a lock. */
    private boolean locks(CommandOptions.@Nullable Option scheduler, String otherwise) {
        Located<String> variable = command.variable(otherwise);
        String name = scheduler != null ? scheduler.text() : variable != null ? variable.value() : "";
        return name.toLowerCase(Locale.ROOT).contains("redbeat");
    }

    /** Of a worker, {@code -S} is its state and not the scheduler that it embeds. */
    private Program worker(CommandWord verb) {
        Celery celery = celery();
        CommandOptions.Option embedded = options.last("-B", "--beat");
        boolean forks = celery.pool().equals("prefork") || celery.pool().equals("processes");
        Setting workers =
                forks ? celery.concurrency() : ProgramSettings.byDefault(1, "the pool " + celery.pool(), place);
        Beat beat = embedded == null
                ? null
                : new Beat(embedded.word().value(),
                        locks(options.last("--scheduler"), "CELERY_WORKER_SCHEDULER"), embedded.place());
        return new Program("celery worker", Role.WORKER, workers, null, null, celery, beat,
                UnknownFlags.ofCelery(command.words(), options, verb), true, place);
    }

    private Celery celery() {
        CommandOptions.Option pool = options.last("-P", "--pool");
        Located<String> poolVariable = command.variable("CELERY_WORKER_POOL");
        CommandOptions.Option queues = options.last("-Q", "--queues");
        Located<String> queuesFrom = queues != null ? queues.located() : command.variable("CELERY_WORKER_QUEUES");
        CommandOptions.Option excluded = options.last("-X", "--exclude-queues");
        String multiplier = "CELERY_WORKER_PREFETCH_MULTIPLIER";
        Setting prefetch = ProgramSettings.first(ProgramSettings.of(options.last("--prefetch-multiplier")),
                ProgramSettings.ofVariable(command, multiplier),
                command.mayBeSet(multiplier)
                        ? ProgramSettings.unknown(multiplier, place)
                        : ProgramSettings.byDefault(4, "celery's default", place));
        // Only the application's own setting can say 0, for no limit.
        prefetch = isZero(prefetch)
                ? new Setting(4, false, false, prefetch.source() + " 0, which counts for nothing,",
                        "4", prefetch.value(), prefetch.place())
                : prefetch;
        return new Celery(concurrency(),
                pool != null ? pool.text() : poolVariable != null ? poolVariable.value() : "prefork", prefetch,
                prefetchIsOff(), list(queuesFrom == null ? "" : queuesFrom.value()), queuesFrom,
                list(excluded == null ? "" : excluded.text()),
                acks());
    }

    /** The upper bound of autoscaling goes before the concurrency, in whichever order its two numbers stand. */
    private Setting concurrency() {
        CommandOptions.Option autoscale = options.last("--autoscale");
        Located<String> variable = command.variable("CELERY_WORKER_AUTOSCALE");
        String bounds = autoscale != null ? autoscale.text() : variable != null ? variable.value() : "";
        int most = Stream.of(bounds.split(",")).map(String::strip).map(PythonNumbers::integer).filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max().orElse(-1);
        if (most >= 0) {
            return new Setting(most, false, false, autoscale != null ? "--autoscale" : "CELERY_WORKER_AUTOSCALE",
                    bounds, null,
                    autoscale != null ? autoscale.place() : variable != null ? variable.place() : place);
        }
        Setting concurrency = ProgramSettings.first(ProgramSettings.of(options.last("-c", "--concurrency")),
                ProgramSettings.ofVariable(command, "CELERY_WORKER_CONCURRENCY"),
                command.mayBeSet("CELERY_WORKER_CONCURRENCY")
                        ? ProgramSettings.unknown("CELERY_WORKER_CONCURRENCY", place)
                        : ProgramSettings.perCpu("celery's default", place));
        return isZero(concurrency) ? ProgramSettings.perCpu(concurrency) : concurrency;
    }

    private static boolean isZero(Setting setting) {
        return Integer.valueOf(0).equals(setting.number());
    }

    private boolean prefetchIsOff() {
        Located<String> variable = command.variable("CELERY_WORKER_DISABLE_PREFETCH");
        return options.has("--disable-prefetch") || variable != null && Booleans.isTrue(variable.value());
    }

    private @Nullable Located<Boolean> acks() {
        Located<String> variable = command.variable("CELERY_TASK_ACKS_LATE");
        return variable == null
                ? null
                : Booleans.isTrue(variable.value())
                        ? variable.as(true)
                        : Booleans.isFalse(variable.value()) ? variable.as(false) : null;
    }

    private static List<String> list(String text) {
        return Stream.of(text.split(",")).map(String::strip).filter(name -> !name.isEmpty()).toList();
    }

    private Program one(String name, Role role, @Nullable Beat beat) {
        return new Program(name, role, ProgramSettings.byDefault(1, name, place), null, null, null, beat, List.of(),
                true, place);
    }
}
