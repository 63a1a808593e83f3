package dev.scalinglint.tree.files;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The identities of the objects in a text, found by looking at its lines: some hundred times cheaper than parsing it,
 * and enough to know what belongs together. Plain block style is understood, which is nearly everything; for the rest
 * it says that it does not know.
 */
final class ObjectOutline {
    private final List<Identity> identities = new ArrayList<>();
    private String apiVersion = "";
    private String kind = "";
    private String name = "";
    private String namespace = "";
    private boolean inMetadata;
    private int metadataIndent;
    private boolean started;

    private ObjectOutline() {}

    /** Null when only a parser can tell. */
    static @Nullable List<Identity> of(String text) {
        if (endsLinesOtherwise(text)) {
            return null;
        }
        ObjectOutline outline = new ObjectOutline();
        int start = 0;
        while (start < text.length()) {
            int end = endOfLine(text, start);
            if (!outline.line(text, start, end)) {
                return null;
            }
            start = end + 1;
        }
        outline.endDocument();
        return outline.identities;
    }

    /** With a carriage return alone, as YAML allows. */
    private static boolean endsLinesOtherwise(String text) {
        for (int at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) {
            if (!text.startsWith("\n", at + 1)) {
                return true;
            }
        }
        return false;
    }

    private static int endOfLine(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    /** False when the line is beyond this reader. */
    private boolean line(String text, int start, int end) {
        int at = start;
        while (at < end && text.charAt(at) == ' ') {
            at++;
        }
        if (at == end || text.charAt(at) == '\r' || text.charAt(at) == '#') {
            return true;
        }
        int indent = at - start;
        if (indent > 0) {
            return started && (!inMetadata || metadata(text, at, end, indent));
        }
        if (text.startsWith("---", at)) {
            endDocument();
            return text.substring(at + 3, end).isBlank() || text.startsWith("--- #", at);
        }
        return topLevel(text, at, end);
    }

    private boolean topLevel(String text, int at, int end) {
        char first = text.charAt(at);
        if (!Character.isLetter(first)) {
            // A list item under a top-level key may stand in the first column; anything else is flow style, a tag, a
            // directive …
            return first == '-' && started && !inMetadata
                    || first == '.' && text.substring(at, end).strip().equals("...");
        }
        started = true;
        inMetadata = false;
        if (isKey(text, at, end, "apiVersion")) {
            apiVersion = value(text, at + 11, end);
            return isPlain(apiVersion);
        }
        if (isKey(text, at, end, "kind")) {
            kind = value(text, at + 5, end);
            return isPlain(kind) && !kind.endsWith("List");
        }
        if (isKey(text, at, end, "metadata")) {
            inMetadata = true;
            metadataIndent = 0;
            return value(text, at + 9, end).isEmpty();
        }
        return true;
    }

    private boolean metadata(String text, int at, int end, int indent) {
        metadataIndent = metadataIndent == 0 ? indent : metadataIndent;
        if (indent != metadataIndent) {
            return true;
        }
        if (isKey(text, at, end, "name")) {
            name = value(text, at + 5, end);
            return isPlain(name);
        }
        if (isKey(text, at, end, "namespace")) {
            namespace = value(text, at + 10, end);
            return isPlain(namespace);
        }
        return text.charAt(at) != '<';
    }

    private static boolean isKey(String text, int at, int end, String key) {
        return text.startsWith(key, at) && at + key.length() < end && text.charAt(at + key.length()) == ':';
    }

    private static String value(String text, int from, int end) {
        String value = text.substring(Math.min(from, end), end).strip();
        int comment = value.startsWith("#") ? 0 : value.indexOf(" #");
        String bare = comment < 0 ? value : value.substring(0, comment).strip();
        boolean quoted = bare.length() > 1 && (bare.charAt(0) == '"' || bare.charAt(0) == '\'')
                && bare.charAt(bare.length() - 1) == bare.charAt(0);
        return quoted ? bare.substring(1, bare.length() - 1) : bare;
    }

    private static boolean isPlain(String value) {
        return !value.isEmpty() && (Character.isLetterOrDigit(value.charAt(0)) || value.charAt(0) == '$')
                && value.indexOf('\\') < 0;
    }

    private void endDocument() {
        if (!apiVersion.isEmpty() && !kind.isEmpty()) {
            int slash = apiVersion.indexOf('/');
            identities.add(new Identity(slash < 0 ? "" : apiVersion.substring(0, slash), kind, namespace, name));
        }
        apiVersion = "";
        kind = "";
        name = "";
        namespace = "";
        inMetadata = false;
        started = false;
    }
}
