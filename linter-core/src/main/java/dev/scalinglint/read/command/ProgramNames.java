package dev.scalinglint.read.command;

import java.util.Set;

/** What the first word of a command tells. */
final class ProgramNames {
    private static final Set<String> SHELLS = Set.of("sh", "bash", "ash", "dash", "zsh", "ksh");
    private static final Set<String> KNOWN = Set.of("uvicorn", "gunicorn", "hypercorn", "granian", "daphne",
            "waitress-serve", "fastapi", "uwsgi", "pm2",
            "pm2-runtime", "celery", "flower", "dramatiq", "rq", "arq", "sidekiq", "taskiq", "huey_consumer", "puma",
            "java", "node");

    private ProgramNames() {}

    /** A program's name without its folders. */
    static String program(String word) {
        return word.substring(word.lastIndexOf('/') + 1);
    }

    static boolean isShell(String word) {
        return SHELLS.contains(program(word));
    }

    static boolean isPython(String name) {
        return name.startsWith("python") || name.startsWith("pypy");
    }

    /** Whether it may be a script that runs what it is given. */
    static boolean isScript(String name) {
        return name.endsWith(".sh") || name.contains("entrypoint") || name.startsWith("wait-for");
    }

    /** Whether it is a program by which a command line can be told from mere arguments. */
    static boolean isKnown(String word) {
        String name = program(word);
        return KNOWN.contains(name) || SHELLS.contains(name) || isPython(name) || Launchers.of(name) != null;
    }
}
