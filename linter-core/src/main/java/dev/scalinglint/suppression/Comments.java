package dev.scalinglint.suppression;

import dev.scalinglint.source.SourceFile;
import java.util.List;

/** {@code # scaling-lint: ignore RULE[, RULE] -- reason [until YYYY-MM-DD]} on a line, or on the line above. */
final class Comments {
    private Comments() {}

    static List<Suppression> in(SourceFile file) {
        return List.of();
    }
}
