package dev.scalinglint.rules;

import dev.scalinglint.catalog.Catalog;
import dev.scalinglint.catalog.CatalogFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The rules and policies that come with Scaling Lint, as the build checked and stored them. */
public final class BuiltIn {
    private static final String PAGES = "https://github.com/scaling-lint/scaling-lint/tree/main/rules/catalog/";

    private BuiltIn() {}

    /** Read anew at each call; a front end calls it once. */
    public static Catalog catalog() {
        try (InputStream stored = BuiltIn.class.getResourceAsStream("catalog.bin")) {
            CatalogFile.Content content = CatalogFile.read(stored.readAllBytes());
            return new Catalog(content.rules(), content.policies(), PAGES);
        } catch (IOException e) {
            throw new UncheckedIOException("the stored catalogue cannot be read: rebuild", e);
        }
    }
}
