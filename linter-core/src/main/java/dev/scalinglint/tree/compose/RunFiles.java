package dev.scalinglint.tree.compose;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Sequence;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.tree.image.BuiltImage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The files of the repository that a service runs or takes its settings from, by the paths at which its container
 * finds them.
 */
final class RunFiles {
    private static final Pattern APART = Pattern.compile("[\\s\"'=;&|()<>,]+");
    private static final Pattern PATH = Pattern.compile("[\\w@%+./-]{1,200}");
    private static final int DEEPEST = 3;
    private static final int MOST = 20;
    private static final int LONGEST = 1 << 16;

    private final Mapping options;
    private final @Nullable BuiltImage image;
    private final ComposeFiles files;
    private final SourceFile by;
    private final Map<String, Located<String>> found = new LinkedHashMap<>();

    RunFiles(Mapping options, @Nullable BuiltImage image, ComposeFiles files, SourceFile by) {
        this.options = options;
        this.image = image;
        this.files = files;
        this.by = by;
    }

    Map<String, Located<String>> of(List<Scalar> words) {
        for (int i = 0; i < words.size(); i++) {
            look(words.get(i).text(), i == 0, 0);
        }
        return found;
    }

    private void look(String text, boolean first, int depth) {
        String[] tokens = APART.split(text, 200);
        for (int i = 0; i < tokens.length; i++) {
            String token = tokens[i];
            boolean isFile = token.indexOf('/') >= 0 || token.endsWith(".sh") || token.endsWith(".py") || first
                    && i == 0;
            if (isFile && PATH.matcher(token).matches()) {
                add(token, depth);
            }
            if (token.equals("gunicorn")) {
                add("gunicorn.conf.py", depth);
            }
        }
    }

    private void add(String path, int depth) {
        if (found.size() >= MOST || depth > DEEPEST) {
            return;
        }
        Scalar folder = options.scalar("working_dir");
        String absolute = absolute(path, folder);
        SourceFile file = mounted(absolute);
        file = file != null || image == null
                ? file
                : image.file(path, folder == null ? null : folder.text(), files::file);
        Located<String> text = file == null || found.containsKey(absolute) ? null : BuiltServiceImage.text(file);
        if (file != null && text != null && text.value().length() <= LONGEST) {
            found.put(absolute, text);
            files.adopt(file, by);
            if (!path.endsWith(".py")) {
                look(text.value(), false, depth + 1);
            }
        }
    }

    private String absolute(String path, @Nullable Scalar folder) {
        String in = folder != null ? folder.text() : image == null ? "" : image.folder();
        return path.startsWith("/")
                ? path
                : in + (in.endsWith("/") ? "" : "/") + (path.startsWith("./") ? path.substring(2) : path);
    }

    /** The file that a volume puts at a path. */
    private @Nullable SourceFile mounted(String path) {
        for (Node volume : options.get("volumes") instanceof Sequence list ? list.items() : List.<Node>of()) {
            Scalar source = volume instanceof Mapping mapping
                    ? mapping.scalar("source")
                    : (Scalar) (volume instanceof Scalar ? volume : null);
            Scalar target = volume instanceof Mapping mapping ? mapping.scalar("target") : null;
            String[] parts = source != null && target != null
                    ? new String[] {source.text(), target.text()}
                    : source == null
                            ? new String[0]
                            : source.text().split(":");
            if (source != null && parts.length > 1 && (path.equals(parts[1]) || path.startsWith(parts[1] + "/"))) {
                String from = OptionSpelling.path(source, parts[0] + path.substring(parts[1].length()));
                return from == null || !parts[0].contains("/") && !parts[0].startsWith(".") ? null : files.file(from);
            }
        }
        return null;
    }
}
