package dev.scalinglint.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words that stand above a record in its source: they are written once, there. */
final class Javadoc {
    private final Path sources;

    Javadoc(Path sources) {
        this.sources = sources;
    }

    /** The first sentence about a record when {@code name} is empty, else what its component or fact of that name means. */
    String of(Class<?> record, String name) {
        String source = source(record);
        Matcher declaration = Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s*public record " + record.getSimpleName() + "\\(", Pattern.DOTALL).matcher(source);
        String comment = declaration.find() ? plain(declaration.group(1)) : "";
        if (name.isEmpty()) {
            return comment.replaceAll("@param.*", "").strip();
        }
        Matcher param = Pattern.compile("@param " + name + " (.*?)(?=@param|$)").matcher(comment);
        return param.find() ? param.group(1).strip() : fact(source, name);
    }

    private static String fact(String source, String name) {
        Matcher fact = Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s*@Fact\\s+public \\S+ " + name + "\\(", Pattern.DOTALL).matcher(source);
        return fact.find() ? plain(fact.group(1)) : "";
    }

    private String source(Class<?> record) {
        Class<?> outer = record.getNestHost();
        try {
            return Files.readString(sources.resolve(outer.getName().replace('.', '/') + ".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String plain(String comment) {
        return comment.replaceAll("\\s*\\n\\s*\\* ?", " ").replaceAll("\\{@(?:code|link)\\s+([^}]*)\\}", "`$1`").replaceAll("<[^>]+>", "")
                .replace("|", "\\|").replaceAll("\\s+", " ").strip();
    }
}
