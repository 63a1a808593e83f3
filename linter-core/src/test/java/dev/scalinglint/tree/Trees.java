package dev.scalinglint.tree;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.Selection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Small trees of files for tests. */
public final class Trees {
    private Trees() {}

    /** Writes a text in which {@code # file: PATH} lines begin the files. */
    public static Path write(Path root, String text) {
        for (String part : text.split("(?m)^# file: ")) {
            if (!part.isBlank()) {
                int end = part.indexOf('\n');
                save(root.resolve(part.substring(0, end).strip()), part.substring(end + 1));
            }
        }
        return root;
    }

    private static void save(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Tree read(Path root, String... paths) {
        return TreeReader.read(
                new Selection(root, Arrays.stream(paths).map(root::resolve).toList(), null, List.of(), Limits.DEFAULT));
    }

    public static List<Application> applications(Tree tree) {
        return tree.applications().stream().map(UnreadApplication::read).toList();
    }

    /** {@code folder: Kind/name, Kind/name} of each application, in order. */
    public static List<String> summary(Tree tree) {
        return applications(tree).stream().map(application -> application.folder() + ": "
                + application.objects().stream().map(KubeObject::toString).sorted().collect(Collectors.joining(", ")))
                .toList();
    }

    public static List<String> problems(Tree tree) {
        return tree.problems().stream().map(finding -> finding.severity() + " " + finding.rule() + " " + finding.place()
                + " " + finding.message()).toList();
    }

    /** A minimal object. */
    public static String object(String apiVersion, String kind, String name) {
        return "apiVersion: " + apiVersion + "\nkind: " + kind + "\nmetadata:\n  name: " + name + "\n";
    }
}
