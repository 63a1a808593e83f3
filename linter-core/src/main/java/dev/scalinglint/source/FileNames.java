package dev.scalinglint.source;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/** What files are called in reports, and which are worth opening. */
final class FileNames {
    private FileNames() {}

    /** Whether a file of this path is worth opening. */
    static boolean isRead(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return lower.endsWith(".yaml") || lower.endsWith(".yml") || lower.endsWith(".json")
                || path.substring(path.lastIndexOf('/') + 1).equals("Kustomization") || isNginx(path);
    }

    /** nginx.conf, nginx-edge.conf, edge.nginx.conf and what lies in a folder nginx; templates of them too. */
    static boolean isNginx(String path) {
        String bare = path.endsWith(".template") ? path.substring(0, path.length() - ".template".length()) : path;
        if (!bare.endsWith(".conf")) {
            return false;
        }
        String name = bare.substring(bare.lastIndexOf('/') + 1);
        return name.startsWith("nginx") || name.endsWith(".nginx.conf") || ("/" + bare).contains("/nginx/");
    }

    /** The path from the root, with {@code /}. */
    static String shown(Path root, Path path) {
        return path.startsWith(root) ? shown(root.relativize(path)) : shown(path);
    }

    /** A relative path or a name as one line of text: a line break in a name must not end a line of a report. */
    static String shown(Path path) {
        String text = path.toString();
        if (text.indexOf('\uFFFD') >= 0) {
            text = asUtf8(path);
        }
        if (path.getFileSystem().getSeparator().equals("/") && text.chars().noneMatch(Character::isISOControl)) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length());
        text.replace(path.getFileSystem().getSeparator(), "/").codePoints()
                .forEach(c -> shown.appendCodePoint(Character.isISOControl(c) ? '\uFFFD' : c));
        return shown.toString();
    }

    /**
     * Under a plain POSIX locale Java cannot show a name's bytes although nearly all names are UTF-8; its URI still
     * holds them.
     */
    private static String asUtf8(Path path) {
        URI here = Path.of("").toUri();
        String raw = here.relativize(path.toUri()).getRawPath();
        return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
