package dev.scalinglint.model.command;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.model.Program;
import dev.scalinglint.model.Program.Role;
import dev.scalinglint.model.Setting;
import dev.scalinglint.source.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Web servers: how many processes each runs, by flag, by variable or by default (domain.md 8.1). */
final class Servers {
    private final Command command;
    private final Options options;
    private final Place place;

    private Servers(Command command) {
        this.command = command;
        this.options = new Options(command.words().subList(1, command.words().size()));
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
            case "granian" -> server.web("granian", server.workers(1, "GRANIAN_WORKERS"), null);
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
        boolean reloads = options.has("--reload");
        Setting keepAlive = Settings.first(Settings.of(options.last("--timeout-keep-alive")),
                Settings.ofVariable(command, "UVICORN_TIMEOUT_KEEP_ALIVE"), byDefault(5));
        return web("uvicorn", reloads ? byDefault(1) : workers(1, "UVICORN_WORKERS", "WEB_CONCURRENCY"), keepAlive);
    }

    private @Nullable Program fastapi() {
        Word verb = command.words().size() > 1 ? command.words().get(1) : null;
        if (verb == null || !verb.value().equals("run") && !verb.value().equals("dev")) {
            return null;
        }
        boolean reloads = verb.value().equals("dev") || options.has("--reload");
        return web("fastapi", reloads ? byDefault(1) : workers(1, "WEB_CONCURRENCY"), byDefault(5));
    }

    /** What the command line says goes before its variable, that before the file, and that before WEB_CONCURRENCY. */
    private Program gunicorn() {
        Options more = inVariable("GUNICORN_CMD_ARGS");
        Options.Option config = options.last(more, "-c", "--config");
        GunicornFile file = command.file(config == null ? "./gunicorn.conf.py" : config.value().startsWith("file:") ? config.value().substring(5) : config.value());
        boolean unseen = config != null && file == null;
        Setting workers = Settings.first(Settings.of(options.last(more, "-w", "--workers")), of(file, "workers"));
        workers = Settings.first(workers, Settings.ofVariable(command, "WEB_CONCURRENCY"),
                unless(unseen ? unknown() : byDefault(1), "WEB_CONCURRENCY", "GUNICORN_CMD_ARGS"));
        Setting threads = Settings.first(Settings.of(options.last(more, "--threads")), of(file, "threads"));
        Setting keepAlive = Settings.first(Settings.of(options.last(more, "--keep-alive")), of(file, "keepalive"));
        keepAlive = keepAlive == null && !unseen ? byDefault(2) : keepAlive;
        Setting worker = of(file, "worker_class");
        Options.Option named = options.last(more, "-k", "--worker-class");
        String kind = named != null ? named.value() : worker != null ? worker.text() : "sync";
        // The sync worker closes every connection after its answer; more than one thread make it gthread.
        boolean threaded = threads != null && !Integer.valueOf(1).equals(threads.number());
        boolean sync = kind.replace("\"", "").replace("'", "").equals("sync") && !threaded && !unseen;
        return program("gunicorn", Role.WEB, workers, threads, sync ? null : keepAlive);
    }

    private static @Nullable Setting of(@Nullable GunicornFile file, String variable) {
        return file == null ? null : file.setting(variable);
    }

    /** A variable that holds further words of the command line. No shell reads it. */
    private Options inVariable(String name) {
        Located<String> value = command.variable(name);
        return new Options(value == null ? List.of() : ShellReader.words(value));
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
        Setting workers = Settings.first(byFlag, Settings.ofVariable(command, "UWSGI_PROCESSES", "UWSGI_WORKERS"), configured ? unknown() : byDefault(1));
        return program("uwsgi", Role.WEB, workers, Settings.of(options.last("--threads")), null);
    }

    /** {@code max} and 0 are all CPUs, a negative number all but some. A file of its own may say more. */
    private Program pm2() {
        Options.Option instances = options.last("-i", "--instances");
        Setting written = Settings.of(instances);
        if (written == null) {
            boolean configured = command.words().stream().anyMatch(word -> word.value().endsWith(".json") || word.value().contains(".config."));
            return web("pm2", configured ? unknown() : byDefault(1), null);
        }
        boolean all = written.text().equals("max") || written.number() != null && written.number() <= 0;
        return web("pm2", all ? new Setting(null, true, false, written.source(), written.text(), written.value(), written.place()) : written, null);
    }

    /** Its configuration file is read without being named. */
    private Program puma() {
        Setting workers = Settings.first(Settings.of(options.last("-w", "--workers")), Settings.ofVariable(command, "WEB_CONCURRENCY"), unknown());
        return program("puma", Role.WEB, workers, Settings.of(options.last("-t", "--threads")), null);
    }

    private @Nullable Program node() {
        Setting workers = Settings.ofVariable(command, "NODE_CLUSTER_WORKERS");
        return workers == null ? null : web("node", workers, null);
    }

    private Setting workers(int byDefault, String... variables) {
        return Settings.first(Settings.of(options.last("--workers")), Settings.ofVariable(command, variables), unless(byDefault(byDefault), variables));
    }

    /** Nothing is said, unless a variable says what the tree does not show: the number of cpus the container may use, or a Secret. */
    private Setting unless(Setting byDefault, String... variables) {
        String hidden = command.hidden(variables);
        return hidden == null ? byDefault : Settings.unknown(hidden, place);
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
        return new Program(name, role, workers, threads, keepAlive, null, null, UnknownFlags.of(name, command), true, place);
    }
}
