package dev.scalinglint.read.command;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.model.Program;
import dev.scalinglint.model.Substitution;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Shell syntax that no shell reads: Kubernetes knows {@code $(NAME)} for variables only, and leaves the rest as it
 * stands.
 */
final class Substitutions {
    private static final Set<String> PROGRAMS =
            Set.of("nproc", "getconf", "hostname", "cat", "echo", "printf", "date", "whoami", "pwd", "id", "uname",
                    "expr", "lscpu", "grep", "awk", "sed", "curl", "head", "tail", "wc", "seq", "printenv", "python",
                    "python3", "node", "openssl", "ip");
    private static final List<String> NUMBERS =
            List.of("WEB_CONCURRENCY", "UVICORN_WORKERS", "GUNICORN_CMD_ARGS", "GRANIAN_WORKERS",
                    "UWSGI_PROCESSES", "UWSGI_WORKERS", "CELERY_WORKER_CONCURRENCY", "NODE_CLUSTER_WORKERS");

    private static final int LONGEST = 4096;

    private Substitutions() {}

    /** @param scripts those of the arguments that a shell reads, themselves and not copies */
    @SuppressWarnings("ReferenceEquality") // that very word
    static List<Substitution> of(ContainerStart start, List<Located<String>> scripts, List<Program> programs) {
        List<Substitution> found = new ArrayList<>(0);
        ContainerVariables variables = ContainerVariables.of(start);
        List<Located<String>> written = start.invocation().words();
        if (written.stream().anyMatch(text -> mayHold(text.value()))) {
            boolean served = variables.isKubernetes() && !programs.isEmpty();
            for (Located<String> text : written) {
                boolean script = scripts.stream().anyMatch(each -> each == text);
                String substitution = script || !mayHold(text.value()) ? null : in(text.value(), variables, served);
                if (substitution != null) {
                    found.add(new Substitution(substitution, "an argument", text.place()));
                }
            }
        }
        for (String name : NUMBERS) {
            Located<String> value = start.env().get(name);
            String substitution = value == null || !mayHold(value.value()) ? null : command(value.value(), variables);
            if (value != null && substitution != null) {
                found.add(new Substitution(substitution, name, value.place()));
            }
        }
        return found;
    }

    private static boolean mayHold(String text) {
        return text.length() < LONGEST && (text.indexOf('$') >= 0 || text.indexOf('`') >= 0);
    }

    /** @param served whether a known program reads the argument, which is sure not to replace variables itself */
    private static @Nullable String in(String text, ContainerVariables variables, boolean served) {
        String command = command(text, variables);
        if (command != null) {
            // More words than one may be a script for whatever the image starts.
            String rest = text.replace(command, "");
            return text.startsWith("-") || rest.chars().noneMatch(Character::isWhitespace) ? command : null;
        }
        int at = text.indexOf('$');
        int end = at < 0 ? at : ContainerVariables.nameEnd(text, at + 1);
        boolean named = served && end > at + 1 && variables.value(text.substring(at + 1, end)) != null;
        return named && (at == 0 || text.charAt(at - 1) != '$') ? text.substring(at, end) : null;
    }

    /** The first {@code $(program …)} or {@code `program …`} of a text; null when there is none. */
    private static @Nullable String command(String text, ContainerVariables variables) {
        for (int at = 0; at < text.length(); at++) {
            if (text.startsWith("$(", at) && !text.startsWith("$$(", Math.max(0, at - 1))) {
                int end = closing(text, at + 1);
                String inner = end < 0 ? "" : text.substring(at + 2, end);
                String name = ContainerVariables.reference(text, at);
                boolean variable = name != null && (variables.value(name) != null || variables.mayBeSet(name));
                if (!variable && (inner.startsWith("(") || isProgram(inner))) {
                    return text.substring(at, end + 1);
                }
            } else if (text.charAt(at) == '`') {
                int end = text.indexOf('`', at + 1);
                if (end > 0 && isProgram(text.substring(at + 1, end))) {
                    return text.substring(at, end + 1);
                }
                at = end < 0 ? text.length() : end;
            }
        }
        return null;
    }

    private static boolean isProgram(String command) {
        String text = command.strip();
        int end = 0;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return PROGRAMS.contains(ProgramNames.program(text.substring(0, end)));
    }

    private static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
