package dev.scalinglint.cli.outside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The zip that the build has just made, unpacked. */
record Distribution(Path home) {

    static Distribution unpack(Path folder) {
        try (var built = Files.newDirectoryStream(Path.of("target"), "scaling-lint-*.zip")) {
            Path zip = built.iterator().next();
            try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    Path target = folder.resolve(entry.getName());
                    if (entry.isDirectory()) {
                        Files.createDirectories(target);
                    } else {
                        Files.createDirectories(target.getParent());
                        Files.copy(in, target);
                    }
                }
            }
            Path home = folder.resolve(zip.getFileName().toString().replace(".zip", ""));
            // java.util.zip does not read permissions.
            home.resolve("bin/scaling-lint").toFile().setExecutable(true);
            home.resolve("github-action/run.sh").toFile().setExecutable(true);
            return new Distribution(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path command() {
        return home.resolve("bin/scaling-lint");
    }
}
