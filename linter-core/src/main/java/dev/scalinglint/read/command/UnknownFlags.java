package dev.scalinglint.read.command;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Scalars;
import dev.scalinglint.model.UnknownFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Flags that people give to one program and that belong to another, or to none (facts 8.1, 8.2). */
final class UnknownFlags {
    private static final String HOST = "--host and --port";
    private static final Set<String> SWITCHES = Set.of("--http1-keep-alive");
    private static final String NONE_OF_ITS_OWN = "nothing: that is a flag of gunicorn";

    private UnknownFlags() {}

    /** @param words the command line; empty where a variable holds the options */
    static List<UnknownFlag> of(String program, List<CommandWord> words, CommandOptions options) {
        List<UnknownFlag> unknown = new ArrayList<>(0);
        CommandOptions.Option http = program.equals("uvicorn") ? options.last("--http") : null;
        if (http != null) {
            http(words, words.indexOf(http.word()), unknown);
        }
        for (CommandWord word : options.unknown()) {
            String flag = name(word.value());
            String remedy = remedy(program, flag);
            List<String> meant = options.candidates(flag);
            if (remedy != null) {
                unknown.add(known(program, word, flag, remedy, words));
            } else if (meant.size() > 1) {
                unknown.add(new UnknownFlag(flag,
                        program + " cannot tell what " + flag + " is short for: " + some(meant), "write it in full",
                        true, null, null,
                        null, word.place()));
            }
        }
        return unknown;
    }

    /** Without its value: {@code --name=v}, {@code -nv}. */
    private static String name(String word) {
        int sign = word.indexOf('=');
        return !word.startsWith("--") ? word.substring(0, 2) : sign < 0 ? word : word.substring(0, sign);
    }

    private static String some(List<String> names) {
        return String.join(", ", names.subList(0, Math.min(4, names.size()))) + (names.size() > 4 ? " …" : "");
    }

    private static UnknownFlag known(String program, CommandWord word, String flag, String remedy,
            List<CommandWord> words) {
        String fault = program + " has no " + flag;
        if (SWITCHES.contains(remedy)) {
            return switched(word, flag, fault, remedy, words);
        }
        String instead = remedy.startsWith("-") && remedy.indexOf(' ') < 0 ? remedy : null;
        boolean joined = instead != null && word.value().length() > flag.length()
                && word.value().charAt(flag.length()) != '=';
        return new UnknownFlag(flag, fault, "use " + remedy, true, word.exactly(0, flag.length()),
                joined ? instead + "=" : instead, null, word.place());
    }

    /** What is meant takes no value, so the one that is given goes. */
    private static UnknownFlag switched(CommandWord word, String flag, String fault, String remedy,
            List<CommandWord> words) {
        int next = words.indexOf(word) + 1;
        CommandWord value = next > 0 && word.value().equals(flag) && next < words.size()
                && !words.get(next).value().startsWith("-") ? words.get(next) : null;
        boolean apart = value != null && word.isWhole() && value.isWhole();
        Located<String> name = value == null || apart
                ? word.exactly(0, word.value().length())
                : new Located<>(flag, flag + " " + value.value(), word.through(value), false);
        return new UnknownFlag(flag, fault, "use " + remedy + ", which takes no value", true, name, remedy,
                value != null && apart ? value.located() : null, word.place());
    }

    /** Celery 5 refuses global options behind the sub-command, which Celery 4 took. */
    static List<UnknownFlag> ofCelery(List<CommandWord> words, CommandOptions options, CommandWord verb) {
        List<UnknownFlag> unknown = of("celery worker", words, options);
        for (CommandWord word : options.unknown()) {
            if (word.value().startsWith("-A") || word.value().equals("--app") || word.value().startsWith("--app=")) {
                unknown.add(new UnknownFlag(word.value(),
                        "celery worker takes no " + word.value() + " there since version 5",
                        "write " + word.value() + " before " + verb.value(), false, null, null, null, word.place()));
            }
        }
        return unknown;
    }

    /** The option takes an implementation; keeping connections open is another option's business. */
    private static void http(List<CommandWord> words, int at, List<UnknownFlag> unknown) {
        CommandWord flag = words.get(at);
        boolean joined = !flag.value().equals("--http") || at + 1 >= words.size();
        CommandWord value = joined ? flag : words.get(at + 1);
        String text = joined ? flag.value().substring(flag.value().indexOf('=') + 1) : value.value();
        if (!Set.of("keep-alive", "keepalive", "keep_alive").contains(text)) {
            return;
        }
        int next = joined ? at + 1 : at + 2;
        boolean seconds = next < words.size() && Scalars.integer(words.get(next).value()) != null;
        boolean apart = !joined && flag.isWhole();
        Located<String> name = joined || apart
                ? flag.located()
                : new Located<>("--http", "--http " + text,
                        flag.through(value), false);
        unknown.add(new UnknownFlag("--http " + text, "uvicorn has no --http " + text,
                "use --timeout-keep-alive SECONDS", true, name,
                seconds ? "--timeout-keep-alive" : null, apart ? value.located() : null,
                joined ? flag.place() : flag.through(value)));
    }

    private static @Nullable String remedy(String program, String flag) {
        return switch (program) {
            case "uvicorn" -> Uvicorn.FLAGS.get(flag);
            case "gunicorn" -> Gunicorn.FLAGS.get(flag);
            case "hypercorn" -> Hypercorn.FLAGS.get(flag);
            case "granian" -> flag.equals("--bind")
                    ? HOST
                    : flag.equals("--timeout-keep-alive")
                            || flag.equals("--keep-alive") ? "--http1-keep-alive" : null;
            case "fastapi" -> flag.equals("--bind")
                    ? HOST
                    : flag.equals("--timeout-keep-alive")
                            ? "uvicorn, which has it"
                            : null;
            case "celery worker" -> Celery.FLAGS.get(flag);
            default -> null;
        };
    }

    private static final class Uvicorn {
        static final Map<String, String> FLAGS = Map.ofEntries(Map.entry("--keep-alive", "--timeout-keep-alive"),
                Map.entry("--keepalive", "--timeout-keep-alive"), Map.entry("--keep-alive-timeout",
                        "--timeout-keep-alive"),
                Map.entry("--bind", HOST), Map.entry("-b", HOST), Map.entry("-w", "--workers"), Map.entry("--worker",
                        "--workers"),
                Map.entry("--num-workers", "--workers"), Map.entry("--worker-class", NONE_OF_ITS_OWN), Map.entry("-k",
                        NONE_OF_ITS_OWN),
                Map.entry("--threads", NONE_OF_ITS_OWN), Map.entry("--preload", NONE_OF_ITS_OWN),
                Map.entry("--graceful-timeout", "--timeout-graceful-shutdown"), Map.entry("--max-requests",
                        "--limit-max-requests"));
    }

    private static final class Gunicorn {
        static final Map<String, String> FLAGS = Map.ofEntries(Map.entry("--timeout-keep-alive", "--keep-alive"),
                Map.entry("--keepalive", "--keep-alive"), Map.entry("--keep-alive-timeout", "--keep-alive"),
                Map.entry("--host", "--bind HOST:PORT"), Map.entry("--port", "--bind HOST:PORT"),
                Map.entry("--processes", "--workers"), Map.entry("--num-workers", "--workers"),
                Map.entry("--limit-max-requests", "--max-requests"), Map.entry("--timeout-graceful-shutdown",
                        "--graceful-timeout"));
    }

    private static final class Hypercorn {
        static final Map<String, String> FLAGS = Map.of("--host", "--bind HOST:PORT", "--port", "--bind HOST:PORT",
                "--timeout-keep-alive", "--keep-alive", "--keepalive", "--keep-alive", "--processes", "--workers",
                "--num-workers", "--workers");
    }

    private static final class Celery {
        private static final String ACKS = "task_acks_late in the application's settings";
        static final Map<String, String> FLAGS = Map.ofEntries(Map.entry("--prefetch", "--prefetch-multiplier"),
                Map.entry("--workers", "--concurrency"), Map.entry("--processes", "--concurrency"),
                Map.entry("--queue", "--queues"),
                Map.entry("--log-level", "--loglevel"), Map.entry("--maxtasksperchild", "--max-tasks-per-child"),
                Map.entry("--acks-late", ACKS), Map.entry("--late-acks", ACKS), Map.entry("--task-acks-late", ACKS));
    }
}
