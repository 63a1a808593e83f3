package dev.scalinglint.read.command;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.model.Celery;
import dev.scalinglint.model.Program;
import dev.scalinglint.model.Program.Role;
import dev.scalinglint.model.Setting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Programs that no command line names: the image starts them, or a script that the tree does not show. */
final class UnnamedPrograms {
    private final ContainerVariables variables;

    private UnnamedPrograms(ContainerStart start) {
        this.variables = ContainerVariables.of(start);
    }

    static @Nullable Program of(ContainerStart start, List<ShellCommand> commands) {
        Located<String> image = start.image();
        UnnamedPrograms unnamed = new UnnamedPrograms(start);
        if (image != null && isGunicornImage(image.value()) && starts(commands, "start.sh")) {
            return Program.plain("gunicorn", Role.WEB, unnamed.workersOfImage(image), false, image.place());
        }
        if (image != null && image.value().contains("mher/flower") && starts(commands, "flower")) {
            return Program.plain("flower", Role.MONITOR, ProgramSettings.byDefault(1, "flower", image.place()), false,
                    image.place());
        }
        boolean untellable =
                !start.env().isEmpty() && commands.stream().allMatch(command -> command.program().startsWith("-"));
        return untellable ? unnamed.ofVariables(start.listens()) : null;
    }

    private static boolean isGunicornImage(String image) {
        return image.contains("tiangolo/uvicorn-gunicorn") || image.contains("tiangolo/meinheld-gunicorn");
    }

    private static boolean starts(List<ShellCommand> commands, String program) {
        return commands.isEmpty() || commands.size() == 1 && commands.get(0).program().equals(program);
    }

    /** One process for each CPU and at least two, unless variables say otherwise. */
    private Setting workersOfImage(Located<String> image) {
        Setting told = variable("WEB_CONCURRENCY");
        Setting most = variable("MAX_WORKERS");
        boolean capped = most != null && most.number() != null && most.number() > 0;
        return told != null
                ? told
                : most != null && Integer.valueOf(1).equals(most.number())
                        ? most
                        : new Setting(2, !capped, true, "the image " + image.value(), "2 or more", null, image.place());
    }

    /**
     * Many containers share one ConfigMap: where it has something for servers and for workers, it does not tell which
     * of them this is.
     */
    private @Nullable Program ofVariables(boolean listens) {
        Program web = webOfVariables();
        Setting celery = variable("CELERY_WORKER_CONCURRENCY");
        return celery == null ? web : web == null && !listens ? celeryWorker(celery) : null;
    }

    /** The first variable that only one server reads, else the one that several do. */
    private @Nullable Program webOfVariables() {
        Setting uvicorn = variable("UVICORN_WORKERS");
        if (uvicorn != null) {
            return web("uvicorn", uvicorn);
        }
        Located<String> gunicorn = variables.located("GUNICORN_CMD_ARGS");
        if (gunicorn != null) {
            Located<String> program = new Located<>("gunicorn", "gunicorn", gunicorn.place(), true);
            Program known =
                    Servers.of(new ShellCommand(List.of(CommandWord.of(program, "gunicorn", false)), new OwnVariables(),
                            variables));
            return known == null || known.workers().defaulted() ? null : web("gunicorn", known.workers());
        }
        Setting granian = variable("GRANIAN_WORKERS");
        Setting uwsgi = ProgramSettings.first(variable("UWSGI_PROCESSES"), variable("UWSGI_WORKERS"));
        Setting any = variable("WEB_CONCURRENCY");
        return granian != null
                ? web("granian", granian)
                : uwsgi != null ? web("uwsgi", uwsgi) : any != null ? web("web", any) : null;
    }

    private static Program web(String name, Setting workers) {
        return Program.plain(name, Role.WEB, workers, false, workers.place());
    }

    private static Program celeryWorker(Setting concurrency) {
        Setting unknown = ProgramSettings.unknown("the image's own command", concurrency.place());
        Celery celery = new Celery(concurrency, "prefork", unknown, false, List.of(), null, List.of(), null);
        return new Program("celery worker", Role.WORKER, concurrency, null, null, celery, null, List.of(), false,
                concurrency.place());
    }

    private @Nullable Setting variable(String name) {
        Located<String> value = variables.located(name);
        return value == null || value.value().isBlank() ? null : ProgramSettings.ofVariable(name, value);
    }
}
