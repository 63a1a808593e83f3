package dev.scalinglint.suppression;

import dev.scalinglint.manifest.SuppressionComment;
import dev.scalinglint.manifest.yaml.SuppressionReader;
import dev.scalinglint.source.SourceFile;
import java.util.List;

/** {@code # scaling-lint: ignore RULE[, RULE] -- reason [until YYYY-MM-DD]} on a line, or on the line above. */
final class Comments {
    private Comments() {}

    static List<Suppression> in(SourceFile file) {
        return SuppressionReader.read(file).stream().map(Comments::suppression).toList();
    }

    private static Suppression suppression(SuppressionComment comment) {
        return Suppression.of(comment.rules(), comment.reason(), comment.place(),
                new Suppression.Lines(comment.place().line(), comment.lastLine()));
    }
}
