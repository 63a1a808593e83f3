package dev.scalinglint.model.command;

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
    private final Command command;
    private final Options options;
    private final Place place;

    private Servers(Command command) {
        this.command = command;
        this.options = Options.of(command.words().subList(1, command.words().size()), Grammars.of(command.program()));
        this.place = command.words().get(0).place();
    }

    /** Null for a program that is none. */
    static @Nullable Program of(Command command) {
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
        Setting keepAlive = Settings.first(Settings.of(options.last("--timeout-keep-alive")),
                Settings.ofVariable(command, "UVICORN_TIMEOUT_KEEP_ALIVE"), byDefault(5));
        return web("uvicorn", reloads ? byDefault(1) : ofUvicorn(
                workers(options.last("--env-file") == null ? byDefault(1) : unknown(),
                "UVICORN_WORKERS", "WEB_CONCURRENCY")), keepAlive);
    }

    /** No number below one makes it run none. */
    private static Setting ofUvicorn(Setting workers) {
        return workers.number() != null && workers.number() < 1 ? Settings.taken(workers, 1) : workers;
    }

    private @Nullable Program fastapi() {
        Word verb = options.positional().isEmpty() ? null : options.positional().get(0);
        if (verb == null || !verb.value().equals("run") && !verb.value().equals("dev")) {
            return null;
        }
        boolean runs = verb.value().equals("run");
        Options.Option reload = options.last("--reload", "--no-reload");
        boolean reloads = reload == null ? !runs : reload.name().equals("--reload");
        Setting workers = Settings.first(runs ? Settings.of(options.last("--workers")) : null,
                Settings.ofVariable(command, "WEB_CONCURRENCY"),
                unless(byDefault(1), "WEB_CONCURRENCY"));
        return web("fastapi", reloads ? byDefault(1) : ofUvicorn(workers), byDefault(5));
    }

    /** What the command line says goes before its variable, that before the file, and that before WEB_CONCURRENCY. */
    private Program gunicorn() {
        Options more = inVariable("GUNICORN_CMD_ARGS");
        Options.Option config = options.last(more, "-c", "--config");
        GunicornFile file = command.file(config == null ? "./gunicorn.conf.py" : config.value().startsWith("file:") ? config.value().substring(5) : config.value());
        boolean unseen = config != null && file == null;
        Setting threads = Settings.first(Settings.of(options.last(more, "--threads")), of(file, "threads"));
        Setting keepAlive = Settings.first(Settings.of(options.last(more, "--keep-alive")), of(file, "keepalive"));
        keepAlive = keepAlive == null && !unseen ? byDefault(2) : keepAlive;
        Setting worker = of(file, "worker_class");
        Options.Option named = options.last(more, "-k", "--worker-class");
        String kind = named != null ? named.value() : worker != null ? worker.text() : "sync";
        // The sync worker closes every connection after its answer; more than one thread make it gthread.
        boolean threaded = threads != null && !Integer.valueOf(1).equals(threads.number());
        boolean sync = kind.replace("\"", "").replace("'", "").equals("sync") && !threaded && !unseen;
        List<UnknownFlag> unknown = new ArrayList<>(UnknownFlags.of("gunicorn", command.words(), options));
        unknown.addAll(UnknownFlags.of("gunicorn", List.of(), more));
        return new Program("gunicorn", Role.WEB, ofGunicorn(options.last(more, "-w", "--workers"), file, unseen),
                threads, sync ? null : keepAlive, null, null,
                unknown, true, place);
    }

    private Setting ofGunicorn(Options.@Nullable Option flag, @Nullable GunicornFile file, boolean unseen) {
        if (flag == null && command.hidden("GUNICORN_CMD_ARGS") != null) {
            return Settings.unknown("GUNICORN_CMD_ARGS", place);
        }
        Setting said = Settings.first(Settings.of(flag), of(file, "workers"));
        return said != null ? said : unseen ? unknown()
                : Settings.first(Settings.ofVariable(command, "WEB_CONCURRENCY"),
                unless(byDefault(1), "WEB_CONCURRENCY"));
    }

    private static @Nullable Setting of(@Nullable GunicornFile file, String variable) {
        return file == null ? null : file.setting(variable);
    }

    /** A variable that holds further words of the command line. No shell reads it. */
    private Options inVariable(String name) {
        Located<String> value = command.variable(name);
        return Options.of(value == null ? List.of() : ShellReader.words(value), Grammars.of("gunicorn"));
    }

    private Program hypercorn() {
        boolean configured = options.last("-c", "--config") != null;
        Setting workers = Settings.of(options.last("-w", "--workers"));
        Setting keepAlive = Settings.of(options.last("--keep-alive"));
        return web("hypercorn", workers != null ? workers : configured ? unknown() : byDefault(1),
                keepAlive != null || configured ? keepAlive : byDefault(5));
    }

    private Program uwsgi() {
        boolean configured = command.words().stream().skip(1).map(Word::value).anyMatch(word -> word.startsWith("--ini") || word.startsWith("--yaml")
                || word.startsWith("--json") || word.startsWith("--xml") || word.endsWith(".ini") || word.endsWith(".yml") || word.endsWith(".xml"));
        Setting byFlag = Settings.of(options.last("-p", "--processes", "--workers"));
        Setting workers = Settings.first(byFlag, configured ? unknown() : null,
                Settings.first(Settings.ofVariable(command, "UWSGI_PROCESSES", "UWSGI_WORKERS"), byDefault(1)));
        return program("uwsgi", Role.WEB, workers, Settings.of(options.last("--threads")), null);
    }

    /** {@code max}, {@code auto} and 0 are all CPUs, a negative number all but some. A file of its own may say more. */
    private Program pm2() {
        Options.Option instances = options.last("-i", "--instances");
        Setting written = Settings.of(instances);
        if (written == null) {
            boolean configured = command.words().stream().anyMatch(word -> word.value().endsWith(".json") || word.value().contains(".config."));
            return web("pm2", configured ? unknown() : byDefault(1), null);
        }
        boolean all = written.text().equals("max") || written.text().equals("auto") || written.number() != null
                && written.number() <= 0;
        return web("pm2", all ? new Setting(null, true, false, written.source(), written.text(), written.value(), written.place()) : written, null);
    }

    /** Its configuration file is read without being named; one that is named may say anything. */
    private Program puma() {
        Setting named = options.has("-C", "--config") ? unknown() : null;
        Setting workers = Settings.first(Settings.of(options.last("-w", "--workers")), named,
                Settings.first(Settings.ofVariable(command, "WEB_CONCURRENCY"), unknown()));
        return program("puma", Role.WEB, workers, Settings.of(options.last("-t", "--threads")), null);
    }

    private @Nullable Program node() {
        Setting workers = Settings.ofVariable(command, "NODE_CLUSTER_WORKERS");
        return workers == null ? null : web("node", workers, null);
    }

    private Setting workers(Setting byDefault, String... variables) {
        return Settings.first(Settings.of(options.last("--workers")), Settings.ofVariable(command, variables),
                unless(byDefault, variables));
    }

    /** Nothing is said, unless a variable says what the tree does not show: the number of cpus the container may use, or a Secret. */
    private Setting unless(Setting byDefault, String... variables) {
        String hidden = command.hidden(variables);
        Word open = command.open();
        return hidden != null ? Settings.unknown(hidden, place) : open != null ? Settings.unknown(open.value(), place)
                : byDefault;
    }

    private Setting byDefault(int number) {
        return Settings.byDefault(number, command.program() + "'s default", place);
    }

    private Setting unknown() {
        return Settings.unknown("its configuration file", place);
    }

    private Program web(String name, Setting workers, @Nullable Setting keepAlive) {
        return program(name, Role.WEB, workers, null, keepAlive);
    }

    private Program program(String name, @Nullable Role role, Setting workers, @Nullable Setting threads, @Nullable Setting keepAlive) {
        return new Program(name, role, workers, threads, keepAlive, null, null,
                UnknownFlags.of(name, command.words(), options), true, place);
    }
}
