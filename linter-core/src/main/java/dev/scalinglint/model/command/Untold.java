package dev.scalinglint.model.command;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.model.Container;
import dev.scalinglint.model.Program;
import dev.scalinglint.model.Program.Role;
import dev.scalinglint.model.Setting;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Programs that no command line names: the image starts them, or a script that the manifest does not show. */
final class Untold {
    /** Variables that only one program reads, and the one that several do. */
    private static final Map<String, String> READERS = Map.of("UVICORN_WORKERS", "uvicorn", "GUNICORN_CMD_ARGS", "gunicorn",
            "GRANIAN_WORKERS", "granian", "UWSGI_PROCESSES", "uwsgi", "UWSGI_WORKERS", "uwsgi", "CELERY_WORKER_CONCURRENCY", "celery worker");

    private Untold() {}

    static @Nullable Program of(Container container, List<Command> commands) {
        Located<String> image = container.image();
        String name = image == null ? "" : image.value();
        if (isGunicornImage(name) && starts(commands, "start.sh")) {
            return ofImage(container, image);
        }
        if (name.contains("mher/flower") && starts(commands, "flower")) {
            return new Program("flower", Role.MONITOR, Settings.byDefault(1, "flower", image.place()), null, null, null, image.place());
        }
        return commands.stream().allMatch(Untold::isOpaque) ? ofVariables(container) : null;
    }

    private static boolean isGunicornImage(String image) {
        return image.contains("tiangolo/uvicorn-gunicorn") || image.contains("tiangolo/meinheld-gunicorn");
    }

    private static boolean starts(List<Command> commands, String program) {
        return commands.isEmpty() || commands.size() == 1 && commands.get(0).program().equals(program);
    }

    /** Whether it is arguments for what the image starts, or a script of the application. */
    private static boolean isOpaque(Command command) {
        String program = command.program();
        return program.startsWith("-") || program.endsWith(".sh") || program.contains("entrypoint") || program.startsWith("python");
    }

    /** One process for each CPU and at least two, unless variables say otherwise. */
    private static Program ofImage(Container container, Located<String> image) {
        Setting told = variable(container, "WEB_CONCURRENCY");
        Setting most = variable(container, "MAX_WORKERS");
        String source = "the image " + image.value();
        Setting workers = told != null ? told
                : most != null && Integer.valueOf(1).equals(most.number()) ? most
                : new Setting(2, true, true, source, "one for each CPU of the node and at least 2", image.place());
        return new Program("gunicorn", Role.WEB, workers, null, null, null, image.place());
    }

    private static @Nullable Program ofVariables(Container container) {
        for (Map.Entry<String, String> reader : READERS.entrySet()) {
            Setting workers = variable(container, reader.getKey());
            if (workers != null && !reader.getKey().equals("GUNICORN_CMD_ARGS")) {
                return program(reader.getValue(), workers);
            }
        }
        Setting web = variable(container, "WEB_CONCURRENCY");
        return web == null ? null : program("web", web);
    }

    private static Program program(String name, Setting workers) {
        return new Program(name, name.startsWith("celery") ? Role.WORKER : Role.WEB, workers, null, null, null, workers.place());
    }

    private static @Nullable Setting variable(Container container, String name) {
        Located<String> value = Variables.of(container).located(name);
        return value == null || value.value().isBlank() ? null : Settings.of(name, value.value().strip(), false, value.place());
    }
}
