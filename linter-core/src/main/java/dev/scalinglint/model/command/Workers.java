package dev.scalinglint.model.command;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Scalars;
import dev.scalinglint.model.Celery;
import dev.scalinglint.model.Program;
import dev.scalinglint.model.Program.Role;
import dev.scalinglint.model.Setting;
import dev.scalinglint.source.Place;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Queue workers and schedulers (domain.md 8.2). */
final class Workers {
    private static final Set<String> VALUED = Set.of("-A", "--app", "-b", "--broker", "--result-backend", "--loader", "--config", "--workdir");
    private static final Set<String> OTHERS = Set.of("dramatiq", "rq", "arq", "sidekiq", "taskiq", "huey_consumer", "huey_consumer.py");
    private static final Set<String> TRUE = Set.of("true", "1", "yes", "on", "t", "y");
    private static final Set<String> FALSE = Set.of("false", "0", "no", "off", "f", "n");

    private final Command command;
    private final Options options;
    private final Place place;

    private Workers(Command command) {
        this.command = command;
        this.options = new Options(command.words());
        this.place = command.words().get(0).place();
    }

    /** Null for a program that is none. */
    static @Nullable Program of(Command command) {
        Workers workers = new Workers(command);
        if (command.program().equals("celery")) {
            return switch (workers.verb()) {
                case "worker" -> workers.worker();
                case "beat" -> workers.other("celery beat", Role.SCHEDULER, 1);
                case "flower" -> workers.other("flower", Role.MONITOR, 1);
                default -> null;
            };
        }
        if (OTHERS.contains(command.program())) {
            return new Program(command.program(), Role.WORKER, Settings.unknown("nothing the manifest shows", workers.place), null, null, null, workers.place);
        }
        return command.program().equals("flower") ? workers.other("flower", Role.MONITOR, 1) : null;
    }

    /** The sub-command, which global options may precede. */
    private String verb() {
        List<Word> words = command.words();
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i).value();
            if (!word.startsWith("-")) {
                return word;
            }
            i += VALUED.contains(word) ? 1 : 0;
        }
        return "";
    }

    private Program worker() {
        Celery celery = celery();
        Setting workers = celery.pool().equals("prefork") ? celery.concurrency() : Settings.byDefault(1, "the pool " + celery.pool(), place);
        return new Program("celery worker", Role.WORKER, workers, null, null, celery, place);
    }

    private Celery celery() {
        Options.Option pool = options.last("-P", "--pool");
        Located<String> poolVariable = command.variable("CELERY_WORKER_POOL");
        Options.Option queues = options.last("-Q", "--queues");
        Located<String> queuesFrom = queues != null ? queues.located() : command.variable("CELERY_WORKER_QUEUES");
        Options.Option excluded = options.last("-X", "--exclude-queues");
        Setting prefetch = Settings.first(Settings.of(options.last("--prefetch-multiplier")),
                Settings.ofVariable(command, "CELERY_WORKER_PREFETCH_MULTIPLIER"), Settings.byDefault(4, "celery's default", place));
        Word beat = options.flag("-B", "--beat");
        return new Celery(concurrency(), pool != null ? pool.value() : poolVariable != null ? poolVariable.value() : "prefork", prefetch,
                prefetchIsOff(), list(queuesFrom == null ? "" : queuesFrom.value()), queuesFrom, list(excluded == null ? "" : excluded.value()),
                acks(), beat == null ? null : beat.located());
    }

    /** The upper bound of autoscaling goes before the concurrency, in whichever order its two numbers stand. */
    private Setting concurrency() {
        Options.Option autoscale = options.last("--autoscale");
        Located<String> variable = command.variable("CELERY_WORKER_AUTOSCALE");
        String bounds = autoscale != null ? autoscale.value() : variable != null ? variable.value() : "";
        int most = Stream.of(bounds.split(",")).map(String::strip).map(Scalars::integer).filter(java.util.Objects::nonNull).mapToInt(Integer::intValue)
                .max().orElse(-1);
        if (most >= 0) {
            return new Setting(most, false, false, autoscale != null ? "--autoscale" : "CELERY_WORKER_AUTOSCALE", bounds,
                    autoscale != null ? autoscale.place() : variable.place());
        }
        return Settings.first(Settings.of(options.last("-c", "--concurrency")), Settings.ofVariable(command, "CELERY_WORKER_CONCURRENCY"),
                command.mayBeSet("CELERY_WORKER_CONCURRENCY") ? Settings.unknown("CELERY_WORKER_CONCURRENCY", place) : Settings.perCpu("celery's default", place));
    }

    private boolean prefetchIsOff() {
        Located<String> variable = command.variable("CELERY_WORKER_DISABLE_PREFETCH");
        return options.has("--disable-prefetch") || variable != null && TRUE.contains(variable.value().toLowerCase(java.util.Locale.ROOT));
    }

    private @Nullable Located<Boolean> acks() {
        Located<String> variable = command.variable("CELERY_TASK_ACKS_LATE");
        String value = variable == null ? "" : variable.value().strip().toLowerCase(java.util.Locale.ROOT);
        return TRUE.contains(value) ? variable.as(true) : FALSE.contains(value) ? variable.as(false) : null;
    }

    private static List<String> list(String text) {
        return Stream.of(text.split(",")).map(String::strip).filter(name -> !name.isEmpty()).toList();
    }

    private Program other(String name, Role role, int processes) {
        return new Program(name, role, Settings.byDefault(processes, name, place), null, null, null, place);
    }
}
