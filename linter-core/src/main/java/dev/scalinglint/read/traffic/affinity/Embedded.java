package dev.scalinglint.read.traffic.affinity;

import dev.scalinglint.manifest.Document;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.yaml.YamlReader;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.SourceFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON or YAML inside a string. */
final class Embedded {
    private Embedded() {}

    /** Its mapping; null when it is none. The places in it are not those of the file. */
    static @Nullable Mapping mapping(String text) {
        SourceFile source = SourceFile.of("embedded", text);
        List<Document> documents = YamlReader.read(source, Limits.DEFAULT, problem -> {});
        return !documents.isEmpty() && documents.get(0).root() instanceof Mapping mapping ? mapping : null;
    }
}
