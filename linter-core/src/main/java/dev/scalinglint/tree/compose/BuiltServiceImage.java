package dev.scalinglint.tree.compose;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.source.Lines;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.source.UnreadableException;
import dev.scalinglint.tree.image.BuiltImage;
import dev.scalinglint.tree.image.CopySource;
import dev.scalinglint.tree.kustomize.KustomizePaths;
import dev.scalinglint.tree.variable.VariableExpressions;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The image of a service that is built from this repository. */
record BuiltServiceImage(Mapping options, ComposeFiles files, SourceFile by, Map<String, String> variables) {
    /** Null when it is not built, or when the tree does not show by what. */
    @Nullable
    BuiltImage image() {
        Scalar context = options.scalar("build") != null ? options.scalar("build") : options.scalar("build", "context");
        boolean isNone = context == null && options.mapping("build") == null || context != null && context.isNull();
        String folder =
                isNone ? null : context == null ? options.place().file().folder() : OptionSpelling.path(context);
        Scalar inline = options.scalar("build", "dockerfile_inline");
        CopySource text = inline != null ? CopySource.of(inline) : folder == null ? null : dockerfile(folder);
        Scalar target = options.scalar("build", "target");
        return text == null ? null : BuiltImage.of(text, arguments(), target == null ? null : target.text(), folder);
    }

    private @Nullable CopySource dockerfile(String folder) {
        Scalar named = options.scalar("build", "dockerfile");
        String path = KustomizePaths.resolve(folder, named == null ? "Dockerfile" : named.text());
        SourceFile file = path == null ? null : files.file(path);
        CopySource text = file == null ? null : CopySource.of(file);
        if (file != null && text != null) {
            files.adopt(file, by);
        }
        return text;
    }

    /** All of a file at its place; null when it cannot be read. */
    static @Nullable Located<String> text(SourceFile file) {
        try {
            String text = file.text();
            return new Located<>(text, text, Lines.of(file, text).place(0, text.length()), false);
        } catch (UnreadableException e) {
            return null;
        }
    }

    private Map<String, String> arguments() {
        Map<String, String> arguments = new LinkedHashMap<>();
        Node said = options.get("build", "args");
        Mapping written = said != null && OptionSpelling.pairs(said) instanceof Mapping pairs ? pairs : null;
        for (Entry argument : written == null ? java.util.List.<Entry>of() : written.entries()) {
            String value = OptionSpelling.isNull(argument.value())
                    ? variables.get(argument.name())
                    : argument.value() instanceof Scalar text ? VariableExpressions.NONE.value(text.text()) : null;
            if (value != null) {
                arguments.put(argument.name(), value);
            }
        }
        return arguments;
    }
}
