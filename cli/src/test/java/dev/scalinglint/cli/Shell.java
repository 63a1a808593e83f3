package dev.scalinglint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Runs the command in this JVM, in a folder. */
final class Shell {
    final Map<String, String> env = new HashMap<>();
    boolean terminal;
    boolean watched;
    InputStream in = InputStream.nullInputStream();
    private final Path folder;

    /** What a run left. */
    record Result(int exit, String out, String err) {}

    Shell(Path folder) {
        this.folder = folder;
    }

    Shell write(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Shell typing(String text) {
        in = new ByteArrayInputStream(text.getBytes(UTF_8));
        return this;
    }

    Result run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Main.run(args,
                new Screen(in, new PrintStream(out), new PrintStream(err), folder, env, terminal, watched));
        return new Result(exit, out.toString(UTF_8), err.toString(UTF_8));
    }

    /**
     * A repository with one rule of its own and nothing else switched on, so that tests do not depend on the catalogue.
     */
    static Shell repository(Path folder) throws IOException {
        Shell shell = new Shell(folder);
        Files.createDirectories(folder.resolve(".git"));
        shell.run("new", "demo/too-few");
        return shell.write(".scaling-lint.yaml", """
                extends: []
                custom: [policy/rules]
                exclude: [policy]
                rules: {demo/too-few: error}
                """);
    }

    /** A Deployment with so many replicas. */
    static String deployment(int replicas) {
        return """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: api, namespace: shop}
                spec:
                  replicas: %d
                  selector: {matchLabels: {app: api}}
                  template:
                    metadata: {labels: {app: api}}
                    spec:
                      containers: [{name: api, image: "registry.example/api:1"}]
                """.formatted(replicas);
    }
}
