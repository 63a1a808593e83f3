package dev.scalinglint.proposal;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.model.Container;
import dev.scalinglint.model.Workload;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the names about a workload tell of it: its own, its variables', its arguments'. */
final class Names {
    private static final Pattern WORD = Pattern.compile("[a-z]+");
    private static final Pattern ADDRESS = Pattern.compile(".*_(?:URL|URI|HOST|ADDR|ADDRESS|ENDPOINT)");

    private Names() {}

    /** What of its names holds one of the words; null when none does. Values are not looked at. */
    static @Nullable String tell(Workload workload, Set<String> words) {
        if (tells(workload.id().name().value(), words)) {
            return "so it is called (" + workload.place() + ")";
        }
        return workload.containers().stream().filter(Container::main)
                .flatMap(container -> Stream.concat(
                        container.env().entrySet().stream()
                                .filter(env -> isOwn(env.getKey()) && tells(env.getKey(), words))
                                .map(env -> "the variable " + env.getKey() + " tells of it (" + env.getValue().place()
                                        + ")"),
                        container.args().stream().filter(arg -> tells(word(arg), words))
                                .map(arg -> "its command line tells of it (" + arg.place() + ")")))
                .findFirst().orElse(null);
    }

    /** The address of a scheduler says that somebody else is one. */
    private static boolean isOwn(String variable) {
        return !ADDRESS.matcher(variable).matches();
    }

    private static boolean tells(String name, Set<String> words) {
        Matcher word = WORD.matcher(name.toLowerCase(Locale.ROOT));
        while (word.find()) {
            if (words.contains(word.group())) {
                return true;
            }
        }
        return false;
    }

    /** An argument without the value that a flag may carry. */
    private static String word(Located<String> argument) {
        return argument.value().split("=", 2)[0];
    }
}
