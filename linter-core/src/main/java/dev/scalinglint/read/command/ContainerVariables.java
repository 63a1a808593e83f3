package dev.scalinglint.read.command;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.model.Invocation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a name stands for on a command line: the container's environment. */
final class ContainerVariables {
    private static final int DEPTH = 8;
    private static final int LONGEST = 1 << 14;

    private final Map<String, Located<String>> environment;
    private final List<String> unseen;
    private final boolean kubernetes;
    private final Map<String, Located<String>> files;

    /**
     * @param unseen     names that have a value nobody sees; {@code *} for any
     * @param kubernetes whether {@code $(NAME)} is replaced before anything runs
     * @param files      what is mounted, by path
     */
    private ContainerVariables(Map<String, Located<String>> environment, List<String> unseen, boolean kubernetes,
            Map<String, Located<String>> files) {
        this.files = files;
        this.environment = environment;
        this.unseen = unseen;
        this.kubernetes = kubernetes;
    }

    static ContainerVariables of(ContainerStart start) {
        Invocation invocation = start.invocation();
        return new ContainerVariables(start.env(), invocation.unseen(), invocation.kubernetes(),
                invocation.files());
    }

    static ContainerVariables none() {
        return new ContainerVariables(Map.of(), List.of(), false, Map.of());
    }

    /** A file that the tree shows at a path; of a path without folders of its own, the one file that is called so. */
    @Nullable
    Located<String> file(String path) {
        Located<String> exact = files.get(path);
        if (exact != null || files.isEmpty()) {
            return exact;
        }
        String name = path.startsWith("./") ? path.substring(2) : path;
        Located<String> found = null;
        for (Map.Entry<String, Located<String>> file : files.entrySet()) {
            if (file.getKey().endsWith("/" + name)) {
                if (found != null) {
                    return null;
                }
                found = file.getValue();
            }
        }
        return found;
    }

    boolean isKubernetes() {
        return kubernetes;
    }

    /** Null when the environment does not show it. */
    @Nullable
    String value(String name) {
        return ofEnvironment(name, 0);
    }

    /** The same with its place. */
    @Nullable
    Located<String> located(String name) {
        Located<String> written = environment.get(name);
        return written == null
                ? null
                : written.as(kubernetes ? replaced(written.value(), 1) : ComposeText.replaced(written.value()));
    }

    /** Whether the container itself sets it. */
    boolean isSet(String name) {
        return environment.containsKey(name);
    }

    /** Whether it may have a value that is not visible. */
    boolean mayBeSet(String name) {
        return unseen.contains(name) || unseen.contains("*");
    }

    /** Whether it is set, to something that is not visible. */
    boolean isHidden(String name) {
        return unseen.contains(name);
    }

    /**
     * What Kubernetes makes of a text: {@code $(NAME)} becomes the variable's value, or stays as it is when there is
     * none.
     */
    String replaced(String text) {
        return kubernetes && text.contains("$(") ? replaced(text, 0) : text;
    }

    /** Whether a text that stays as it is names a variable that may yet have a value. */
    boolean isUncertain(String text) {
        if (kubernetes) {
            for (int at = text.indexOf("$("); at >= 0; at = text.indexOf("$(", at + 2)) {
                String name = reference(text, at);
                if (name != null && mayBeSet(name)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The name in a {@code $(NAME)} that starts at an index; null when none does. */
    static @Nullable String reference(String text, int at) {
        int end = text.startsWith("$(", at) ? nameEnd(text, at + 2) : 0;
        return end > at + 2 && end < text.length() && text.charAt(end) == ')' ? text.substring(at + 2, end) : null;
    }

    /** A variable that {@code $(…)} at an index names and that is known; null when it is none. */
    @Nullable
    String namedAt(String text, int at) {
        String name = kubernetes ? reference(text, at) : null;
        return name != null && environment.containsKey(name) ? name : null;
    }

    private @Nullable String ofEnvironment(String name, int depth) {
        Located<String> value = environment.get(name);
        return value == null
                ? null
                : !kubernetes
                        ? ComposeText.replaced(value.value())
                        : depth > DEPTH ? value.value() : replaced(value.value(), depth + 1);
    }

    private String replaced(String text, int depth) {
        StringBuilder replaced = new StringBuilder();
        int at = 0;
        while (at < text.length() && replaced.length() < LONGEST) {
            if (text.startsWith("$$", at)) {
                replaced.append('$');
                at += 2;
                continue;
            }
            String name = namedAt(text, at);
            if (name == null) {
                replaced.append(text.charAt(at++));
            } else {
                replaced.append(ofEnvironment(name, depth));
                at += name.length() + 3;
            }
        }
        return replaced.toString();
    }

    /** Whether a part of a text may name a variable. */
    static boolean isName(String text, int start, int end) {
        return end > start && nameEnd(text, start) >= end;
    }

    /** Index past the variable's name that starts at an index; that index when none does. */
    static int nameEnd(String text, int start) {
        int end = start;
        while (end < text.length() && isOfName(text.charAt(end), end == start)) {
            end++;
        }
        return end;
    }

    private static boolean isOfName(char c, boolean first) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || !first && c >= '0' && c <= '9';
    }
}
