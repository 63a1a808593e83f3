package dev.scalinglint.finding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** This program, as a report names it. */
public record Tool(String version) {
    public static final String NAME = "scaling-lint";
    public static final String HOME = "https://github.com/scaling-lint/scaling-lint";

    /** The program that runs. */
    public static Tool current() {
        try (InputStream in = Tool.class.getResourceAsStream("version.txt")) {
            return new Tool(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Where editors find the schema of a file that users write: {@code config}, {@code policy}, {@code rule} or
     * {@code baseline}.
     */
    public static String schema(String name) {
        return HOME + "/raw/main/rules/schemas/" + name + ".schema.json";
    }
}
