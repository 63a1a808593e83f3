package dev.scalinglint.tree.files;

import dev.scalinglint.source.SourceFile;
import dev.scalinglint.source.UnreadableException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What scripts, pipelines and instructions name. Read when the first is asked for; most runs ask for none. Safe on many
 * threads.
 */
public final class Scripts {
    private static final List<String> COMMANDS = List.of("kubectl ", "helm ", "oc ", "kubeseal ", "kustomize ",
            "flux ", "k ", "helm_release",
            "k8s_yaml", "local_resource", "kubernetes_", "install ", "create ");

    /** What stands in a line that writes a file. */
    private static final List<String> WRITING =
            List.of("> ", ">\"", "tee ", "--output", " -o ", "cp ", "mv ", "curl ", "wget ", "envsubst", "openssl ",
                    "ytt ", "jsonnet ", "OutFile", "write_text", "'w'", "\"w\"");

    private final Supplier<List<SourceFile>> found;
    private @Nullable List<SourceFile> files;

    public Scripts(Supplier<List<SourceFile>> found) {
        this.found = found;
    }

    /** Whether a script or a pipeline has this name, as a word of its own, or an instruction has it in a command. */
    public boolean name(String name) {
        return ask(name, file -> isForPeople(file) ? COMMANDS : List.of());
    }

    /** Whether one of them has this name in a command that applies or installs something. */
    public boolean install(String name) {
        return ask(name, file -> COMMANDS);
    }

    /** Whether one of them has it in a line that writes a file. */
    boolean write(String name) {
        return ask(name, file -> WRITING);
    }

    private synchronized boolean ask(String name, Function<SourceFile, List<String>> commands) {
        if (files == null) {
            files = found.get();
        }
        for (SourceFile file : files) {
            if (holds(file, name, commands.apply(file))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isForPeople(SourceFile file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        return name.endsWith(".md") || name.endsWith(".adoc") || name.endsWith(".rst") || name.endsWith(".txt");
    }

    private static boolean holds(SourceFile file, String word, List<String> commands) {
        try {
            String text = file.text();
            for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
                if (!isPart(text, at - 1) && !isPart(text, at + word.length()) && isIn(text, at, commands)) {
                    return true;
                }
            }
            return false;
        } catch (UnreadableException e) {
            return false;
        }
    }

    /** Whether it stands in one of some commands, which may go over several lines. */
    private static boolean isIn(String text, int at, List<String> commands) {
        if (commands.isEmpty()) {
            return true;
        }
        int from = text.lastIndexOf('\n', at - 1);
        while (from > 1 && text.charAt(from - 1) == '\\') {
            from = text.lastIndexOf('\n', from - 1);
        }
        int to = text.indexOf('\n', at);
        String line = text.substring(from + 1, to < 0 ? text.length() : to);
        return commands.stream().anyMatch(line::contains);
    }

    private static boolean isPart(String text, int at) {
        return at >= 0 && at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '-'
                || text.charAt(at) == '_');
    }
}
