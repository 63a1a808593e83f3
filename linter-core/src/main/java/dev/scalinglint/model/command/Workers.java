package dev.scalinglint.model.command;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Scalars;
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

/** Queue workers and schedulers (domain.md 8.2). */
final class Workers {
    private static final Set<String> VALUED = Set.of("-A", "--app", "-b", "--broker", "--result-backend", "--loader", "--config", "--workdir");
    private static final Set<String> OTHERS = Set.of("dramatiq", "rq", "arq", "sidekiq", "taskiq", "huey_consumer", "huey_consumer.py");
    /** {@code -B} runs a beat too, {@code -D} detaches, {@code -E} sends events; a word may hold several: {@code -EBc 2}. */
    private static final String SWITCHES = "BDE";
    private static final Set<String> TRUE = Set.of("true", "1", "yes", "on", "t", "y");
    private static final Set<String> FALSE = Set.of("false", "0", "no", "off", "f", "n");

    private final Command command;
    private final Options options;
    private final Place place;

    private Workers(Command command) {
        this.command = command;
        this.options = new Options(command.words(), SWITCHES);
        this.place = command.words().get(0).place();
    }

    /** Null for a program that is none. */
    static @Nullable Program of(Command command) {
        Workers workers = new Workers(command);
        if (command.program().equals("celery")) {
            return workers.celeryProgram();
        }
        if (OTHERS.contains(command.program())) {
            return Program.plain(command.program(), Role.WORKER, Settings.unknown("nothing that the tree shows", workers.place), true, workers.place);
        }
        return command.program().equals("flower") ? workers.one("flower", Role.MONITOR, null) : null;
    }

    private @Nullable Program celeryProgram() {
        Word verb = verb();
        return switch (verb == null ? "" : verb.value()) {
            case "worker" -> worker(verb);
            case "beat" -> one("celery beat", Role.SCHEDULER, new Beat("celery beat", locks(), verb.place()));
            case "flower" -> one("flower", Role.MONITOR, null);
            default -> null;
        };
    }

    /** The sub-command, which global options may precede. */
    private @Nullable Word verb() {
        List<Word> words = command.words();
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i).value();
            if (!word.startsWith("-")) {
                return words.get(i);
            }
            i += VALUED.contains(word) ? 1 : 0;
        }
        return null;
    }

    /** Whether only one of several schedulers sends tasks, thanks to a lock. */
    private boolean locks() {
        Options.Option scheduler = options.last("-S", "--scheduler");
        Located<String> variable = command.variable("CELERY_BEAT_SCHEDULER");
        String name = scheduler != null ? scheduler.value() : variable != null ? variable.value() : "";
        return name.toLowerCase(Locale.ROOT).contains("redbeat");
    }

    private Program worker(Word verb) {
        Celery celery = celery();
        Word embedded = options.flag("-B", "--beat");
        Setting workers = celery.pool().equals("prefork") ? celery.concurrency() : Settings.byDefault(1, "the pool " + celery.pool(), place);
        Beat beat = embedded == null ? null : new Beat(embedded.value(), locks(), embedded.place());
        return new Program("celery worker", Role.WORKER, workers, null, null, celery, beat, UnknownFlags.ofCelery(command, verb), true, place);
    }

    private Celery celery() {
        Options.Option pool = options.last("-P", "--pool");
        Located<String> poolVariable = command.variable("CELERY_WORKER_POOL");
        Options.Option queues = options.last("-Q", "--queues");
        Located<String> queuesFrom = queues != null ? queues.located() : command.variable("CELERY_WORKER_QUEUES");
        Options.Option excluded = options.last("-X", "--exclude-queues");
        String multiplier = "CELERY_WORKER_PREFETCH_MULTIPLIER";
        Setting prefetch = Settings.first(Settings.of(options.last("--prefetch-multiplier")), Settings.ofVariable(command, multiplier),
                command.mayBeSet(multiplier) ? Settings.unknown(multiplier, place) : Settings.byDefault(4, "celery's default", place));
        return new Celery(concurrency(), pool != null ? pool.value() : poolVariable != null ? poolVariable.value() : "prefork", prefetch,
                prefetchIsOff(), list(queuesFrom == null ? "" : queuesFrom.value()), queuesFrom, list(excluded == null ? "" : excluded.value()),
                acks());
    }

    /** The upper bound of autoscaling goes before the concurrency, in whichever order its two numbers stand. */
    private Setting concurrency() {
        Options.Option autoscale = options.last("--autoscale");
        Located<String> variable = command.variable("CELERY_WORKER_AUTOSCALE");
        String bounds = autoscale != null ? autoscale.value() : variable != null ? variable.value() : "";
        int most = Stream.of(bounds.split(",")).map(String::strip).map(Scalars::integer).filter(Objects::nonNull).mapToInt(Integer::intValue)
                .max().orElse(-1);
        if (most >= 0) {
            return new Setting(most, false, false, autoscale != null ? "--autoscale" : "CELERY_WORKER_AUTOSCALE", bounds, null,
                    autoscale != null ? autoscale.place() : variable.place());
        }
        return Settings.first(Settings.of(options.last("-c", "--concurrency")), Settings.ofVariable(command, "CELERY_WORKER_CONCURRENCY"),
                command.mayBeSet("CELERY_WORKER_CONCURRENCY") ? Settings.unknown("CELERY_WORKER_CONCURRENCY", place) : Settings.perCpu("celery's default", place));
    }

    private boolean prefetchIsOff() {
        Located<String> variable = command.variable("CELERY_WORKER_DISABLE_PREFETCH");
        return options.has("--disable-prefetch") || variable != null && TRUE.contains(variable.value().toLowerCase(Locale.ROOT));
    }

    private @Nullable Located<Boolean> acks() {
        Located<String> variable = command.variable("CELERY_TASK_ACKS_LATE");
        String value = variable == null ? "" : variable.value().strip().toLowerCase(Locale.ROOT);
        return TRUE.contains(value) ? variable.as(true) : FALSE.contains(value) ? variable.as(false) : null;
    }

    private static List<String> list(String text) {
        return Stream.of(text.split(",")).map(String::strip).filter(name -> !name.isEmpty()).toList();
    }

    private Program one(String name, Role role, @Nullable Beat beat) {
        return new Program(name, role, Settings.byDefault(1, name, place), null, null, null, beat, List.of(), true, place);
    }
}
