package dev.scalinglint.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Changes of which files there are, and of what the file system says of them. */
final class FileEdits {
    /** Names that mean something to some reader, and the file of the sample tree that they are like. */
    private static final Map<String, String> NEW = new TreeMap<>(Map.ofEntries(
            Map.entry("app/kustomization.yml", "app/kustomization.yaml"),
            Map.entry("app/more.yaml", "app/deployment.yaml"),
            Map.entry("gone/deployment.yaml", "app/deployment.yaml"),
            Map.entry("stack/compose.override.yaml", "stack/compose.yaml"),
            Map.entry("fill/.scaling-lint.yaml", "team/more.yaml"),
            Map.entry("team/rules/team/other/rule.yaml", "team/rules/team/named/rule.yaml"),
            Map.entry("teams/blue/config.json", "teams/red/config.json"),
            Map.entry("overlays/red/keys.txt", "overlays/blue/keys.txt"),
            Map.entry("fill/kustomization.yaml", "base/kustomization.yaml"), Map.entry("stack/none.env", "stack/.env"),
            Map.entry("stack/.dockerignore", "Makefile"), Map.entry("patch.yaml", "app/patch.yaml"),
            Map.entry("loop/two.yaml", "loop/service.yaml"),
            Map.entry("stack/worker/begin.sh", "stack/worker/start.sh"), Map.entry("bin/more.sh", "bin/setup.sh"),
            Map.entry(".github/workflows/build.yaml", "skaffold.yaml"), Map.entry("app/Chart.yaml", "team/more.yaml"),
            Map.entry("team/none.yaml", "team/more.yaml"), Map.entry("infra/secret.yaml", "fill/c2.yaml")));

    private FileEdits() {}

    /** Any file of a tree. */
    static Path any(Path root, Random random) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            List<Path> files = all.filter(Files::isRegularFile).sorted().toList();
            return files.get(random.nextInt(files.size()));
        }
    }

    /** A file comes that somebody may look for, or goes again. */
    static String added(Path root, Random random) throws IOException {
        List<String> names = List.copyOf(NEW.keySet());
        String name = names.get(random.nextInt(names.size()));
        if (Files.deleteIfExists(root.resolve(name))) {
            return "no more " + name;
        }
        SampleTree.write(root, name, SampleTree.texts().get(NEW.get(name)));
        return name + " is new";
    }

    static String deleted(Path root, Random random) throws IOException {
        Path file = any(root, random);
        Files.delete(file);
        return "deleted " + root.relativize(file);
    }

    static String renamed(Path root, Random random) throws IOException {
        Path file = any(root, random);
        Path to = random.nextBoolean() ? any(root, random) : file.resolveSibling("re" + file.getFileName());
        Files.move(file, to, StandardCopyOption.REPLACE_EXISTING);
        return root.relativize(file) + " is now " + root.relativize(to);
    }

    static String folderMoved(Path root, Random random) throws IOException {
        List<String> names =
                List.of("app", "base", "overlays/blue", "parts/wide", "stack/worker", "teams/red", "scaling", "loop");
        Path folder = root.resolve(names.get(random.nextInt(names.size())));
        Path aside = folder.resolveSibling(folder.getFileName() + "-aside");
        boolean back = Files.exists(aside);
        if (back && Files.exists(folder) || !back && !Files.exists(folder)) {
            return "nothing";
        }
        Files.move(back ? aside : folder, back ? folder : aside);
        return root.relativize(folder) + (back ? " is back" : " is aside");
    }

    /** A link to another file, to nothing, to a folder or out of the repository. */
    static String linked(Path root, Random random) throws IOException {
        Path file = any(root, random);
        Path target = switch (random.nextInt(6)) {
            case 0 -> Path.of("nowhere");
            case 1 -> root.getParent().resolve("outside.yaml");
            case 2 -> root.resolve("base");
            default -> any(root, random);
        };
        Files.delete(file);
        Files.createSymbolicLink(file, file.getParent().relativize(root.resolve(target)));
        return root.relativize(file) + " leads to " + root.relativize(root.resolve(target));
    }

    static String forbidden(Path root, Random random) throws IOException {
        Path file = any(root, random);
        boolean isOpen = random.nextInt(3) > 0;
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(isOpen ? "rw-r--r--" : "---------"));
        return root.relativize(file) + (isOpen ? " may be read" : " may not be read");
    }

    /** A folder where a file was. */
    static String folder(Path root, Random random) throws IOException {
        Path file = any(root, random);
        Files.delete(file);
        Files.createDirectory(file);
        return root.relativize(file) + " is a folder";
    }

    static String garbled(Path root, Random random) throws IOException {
        Path file = any(root, random);
        Files.write(file, new byte[] {'a', ':', ' ', (byte) 0xff, (byte) 0xfe, '\n'});
        return root.relativize(file) + " is no text";
    }

    /** A file has any time, whether it holds something else or not. */
    static String clock(Path root, Random random) throws IOException {
        Path file = any(root, random);
        long day = 86_400_000L;
        long time = List.of(0L, System.currentTimeMillis() + day, System.currentTimeMillis() - day, 1L << 31)
                .get(random.nextInt(4));
        Files.setLastModifiedTime(file, FileTime.fromMillis(time));
        return root.relativize(file) + " was changed at " + time;
    }

    /** As an archive of fixed times is unpacked over what is there: same size, same time, other content. */
    static String unpacked(Path root, Random random) throws IOException {
        FileTime time = FileTime.fromMillis(1_000_000_000_000L);
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
                if (random.nextInt(4) == 0) {
                    Files.writeString(file,
                            text.replaceAll("(?<=[:= \"])[0-9](?=\\W)", String.valueOf(random.nextInt(10))),
                            java.nio.charset.StandardCharsets.ISO_8859_1);
                }
                Files.setLastModifiedTime(file, time);
            }
        }
        return "unpacked with fixed times";
    }

    /** As editors save: another file takes the name. */
    static String replaced(Path root, Random random) throws IOException {
        Path file = any(root, random);
        Path draft = Files.copy(file, root.getParent().resolve("draft"), StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.COPY_ATTRIBUTES);
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        return root.relativize(file) + " is a new file that holds the same";
    }
}
