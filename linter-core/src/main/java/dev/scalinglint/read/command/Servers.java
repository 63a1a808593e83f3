package dev.scalinglint.read.command;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.model.Program;
import dev.scalinglint.model.Program.Role;
import dev.scalinglint.model.Setting;
import dev.scalinglint.model.UnknownFlag;
import dev.scalinglint.source.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Web servers: how many processes each runs, by flag, by variable or by default (facts 8.1). */
final class Servers {
    private final ShellCommand command;
    private final CommandOptions options;
    private final Place place;

    private Servers(ShellCommand command) {
        this.command = command;
        this.options = CommandOptions.of(command.words().subList(1, command.words().size()),
                OptionGrammars.of(command.program()));
        this.place = command.words().get(0).place();
    }

    /** Null for a program that is none. */
    static @Nullable Program of(ShellCommand command) {
        Servers server = new Servers(command);
        return switch (command.program()) {
            case "uvicorn" -> server.uvicorn();
            case "fastapi" -> server.fastapi();
            case "gunicorn" -> server.gunicorn();
            case "hypercorn" -> server.hypercorn();
            case "granian" -> server.web("granian", server.workers(server.byDefault(1), "GRANIAN_WORKERS"), null);
            case "uwsgi" -> server.uwsgi();
            case "pm2", "pm2-runtime" -> server.pm2();
            case "puma" -> server.puma();
            case "node" -> server.node();
            case "daphne", "waitress-serve" -> server.web(command.program(), server.byDefault(1), null);
            case "java" -> Program.plain("java", null, server.byDefault(1), true, server.place);
            default -> null;
        };
    }

    private Program uvicorn() {
        Located<String> variable = command.variable("UVICORN_RELOAD");
        boolean reloads = options.has("--reload") || variable != null && Booleans.isTrue(variable.value());
        Setting keepAlive = ProgramSettings.first(ProgramSettings.of(options.last("--timeout-keep-alive")),
                ProgramSettings.ofVariable(command, "UVICORN_TIMEOUT_KEEP_ALIVE"), byDefault(5));
        return web("uvicorn", reloads
                ? byDefault(1)
                : ofUvicorn(
                        workers(options.last("--env-file") == null ? byDefault(1) : unknown(),
                                "UVICORN_WORKERS", "WEB_CONCURRENCY")),
                keepAlive);
    }

    /** No number below one makes it run none. */
    private static Setting ofUvicorn(Setting workers) {
        return workers.number() != null && workers.number() < 1 ? ProgramSettings.taken(workers, 1) : workers;
    }

    private @Nullable Program fastapi() {
        CommandWord verb = options.positional().isEmpty() ? null : options.positional().get(0);
        if (verb == null || !verb.value().equals("run") && !verb.value().equals("dev")) {
            return null;
        }
        boolean runs = verb.value().equals("run");
        CommandOptions.Option reload = options.last("--reload", "--no-reload");
        boolean reloads = reload == null ? !runs : reload.name().equals("--reload");
        Setting workers = ProgramSettings.first(runs ? ProgramSettings.of(options.last("--workers")) : null,
                ProgramSettings.ofVariable(command, "WEB_CONCURRENCY"),
                unless(byDefault(1), "WEB_CONCURRENCY"));
        return web("fastapi", reloads ? byDefault(1) : ofUvicorn(workers), byDefault(5));
    }

    /** What the command line says goes before its variable, that before the file, and that before WEB_CONCURRENCY. */
    private Program gunicorn() {
        CommandOptions more = inVariable("GUNICORN_CMD_ARGS");
        CommandOptions.Option config = options.last(more, "-c", "--config");
        GunicornFile file = command.file(config == null
                ? "./gunicorn.conf.py"
                : config.text().startsWith("file:") ? config.text().substring(5) : config.text());
        boolean unseen = config != null && file == null;
        Setting threads =
                ProgramSettings.first(ProgramSettings.of(options.last(more, "--threads")), of(file, "threads"));
        Setting keepAlive =
                ProgramSettings.first(ProgramSettings.of(options.last(more, "--keep-alive")), of(file, "keepalive"));
        keepAlive = keepAlive == null && !unseen ? byDefault(2) : keepAlive;
        Setting worker = of(file, "worker_class");
        CommandOptions.Option named = options.last(more, "-k", "--worker-class");
        String kind = named != null ? named.text() : worker != null ? worker.text() : "sync";
        // The sync worker closes every connection after its answer; more than one thread make it gthread.
        boolean threaded = threads != null && !Integer.valueOf(1).equals(threads.number());
        boolean sync = kind.replace("\"", "").replace("'", "").equals("sync") && !threaded && !unseen;
        List<UnknownFlag> unknown = new ArrayList<>(UnknownFlags.of("gunicorn", command.words(), options));
        unknown.addAll(UnknownFlags.of("gunicorn", List.of(), more));
        return new Program("gunicorn", Role.WEB, ofGunicorn(options.last(more, "-w", "--workers"), file, unseen),
                threads, sync ? null : keepAlive, null, null,
                unknown, true, place);
    }

    private Setting ofGunicorn(CommandOptions.@Nullable Option flag, @Nullable GunicornFile file, boolean unseen) {
        if (flag == null && command.hidden("GUNICORN_CMD_ARGS") != null) {
            return ProgramSettings.unknown("GUNICORN_CMD_ARGS", place);
        }
        Setting said = ProgramSettings.first(ProgramSettings.of(flag), of(file, "workers"));
        return said != null
                ? said
                : unseen
                        ? unknown()
                        : ProgramSettings.first(ProgramSettings.ofVariable(command, "WEB_CONCURRENCY"), null,
                                unless(byDefault(1), "WEB_CONCURRENCY"));
    }

    private static @Nullable Setting of(@Nullable GunicornFile file, String variable) {
        return file == null ? null : file.setting(variable);
    }

    /** A variable that holds further words of the command line. No shell reads it. */
    private CommandOptions inVariable(String name) {
        Located<String> value = command.variable(name);
        return CommandOptions.of(value == null ? List.of() : ShellReader.words(value), OptionGrammars.of("gunicorn"));
    }

    private Program hypercorn() {
        boolean configured = options.last("-c", "--config") != null;
        Setting workers = ProgramSettings.of(options.last("-w", "--workers"));
        Setting keepAlive = ProgramSettings.of(options.last("--keep-alive"));
        return web("hypercorn", workers != null ? workers : configured ? unknown() : byDefault(1),
                keepAlive != null || configured ? keepAlive : byDefault(5));
    }

    private Program uwsgi() {
        boolean configured = command.words().stream().skip(1).map(CommandWord::value)
                .anyMatch(word -> word.startsWith("--ini") || word.startsWith("--yaml")
                        || word.startsWith("--json") || word.startsWith("--xml") || word.endsWith(".ini")
                        || word.endsWith(".yml") || word.endsWith(".xml"));
        Setting byFlag = ProgramSettings.of(options.last("-p", "--processes", "--workers"));
        Setting workers = ProgramSettings.first(byFlag, configured ? unknown() : null,
                ProgramSettings.first(ProgramSettings.ofVariable(command, "UWSGI_PROCESSES", "UWSGI_WORKERS"), null,
                        byDefault(1)));
        return program("uwsgi", Role.WEB, workers, ProgramSettings.of(options.last("--threads")), null);
    }

    /** {@code max}, {@code auto} and 0 are all CPUs, a negative number all but some. A file of its own may say more. */
    private Program pm2() {
        CommandOptions.Option instances = options.last("-i", "--instances");
        Setting written = ProgramSettings.of(instances);
        if (written == null) {
            boolean configured = command.words().stream()
                    .anyMatch(word -> word.value().endsWith(".json") || word.value().contains(".config."));
            return web("pm2", configured ? unknown() : byDefault(1), null);
        }
        boolean all = written.text().equals("max") || written.text().equals("auto") || written.number() != null
                && written.number() <= 0;
        return web("pm2",
                all
                        ? new Setting(null, true, false, written.source(), written.text(), written.value(),
                                written.place())
                        : written,
                null);
    }

    /** Its configuration file is read without being named; one that is named may say anything. */
    private Program puma() {
        Setting named = options.has("-C", "--config") ? unknown() : null;
        Setting workers = ProgramSettings.first(ProgramSettings.of(options.last("-w", "--workers")), named,
                ProgramSettings.first(ProgramSettings.ofVariable(command, "WEB_CONCURRENCY"), null, unknown()));
        return program("puma", Role.WEB, workers, ProgramSettings.of(options.last("-t", "--threads")), null);
    }

    private @Nullable Program node() {
        Setting workers = ProgramSettings.ofVariable(command, "NODE_CLUSTER_WORKERS");
        return workers == null ? null : web("node", workers, null);
    }

    private Setting workers(Setting byDefault, String... variables) {
        return ProgramSettings.first(ProgramSettings.of(options.last("--workers")),
                ProgramSettings.ofVariable(command, variables),
                unless(byDefault, variables));
    }

    /**
     * Nothing is said, unless a variable says what the tree does not show: the number of cpus the container may use, or
     * a Secret.
     */
    private Setting unless(Setting byDefault, String... variables) {
        String hidden = command.hidden(variables);
        CommandWord open = command.open();
        return hidden != null
                ? ProgramSettings.unknown(hidden, place)
                : open != null
                        ? ProgramSettings.unknown(open.value(), place)
                        : byDefault;
    }

    private Setting byDefault(int number) {
        return ProgramSettings.byDefault(number, command.program() + "'s default", place);
    }

    private Setting unknown() {
        return ProgramSettings.unknown("its configuration file", place);
    }

    private Program web(String name, Setting workers, @Nullable Setting keepAlive) {
        return program(name, Role.WEB, workers, null, keepAlive);
    }

    private Program program(String name, @Nullable Role role, Setting workers, @Nullable Setting threads,
            @Nullable Setting keepAlive) {
        return new Program(name, role, workers, threads, keepAlive, null, null,
                UnknownFlags.of(name, command.words(), options), true, place);
    }
}
