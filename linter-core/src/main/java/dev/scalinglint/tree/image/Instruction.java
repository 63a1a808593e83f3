package dev.scalinglint.tree.image;

import dev.scalinglint.manifest.InnerPlace;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Scalar;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One instruction of a Dockerfile.
 *
 * @param keyword in capitals
 * @param text what follows, with its flags: lines that go on are kept as they are written, unless comments stand
 * between them
 */
record Instruction(String keyword, Scalar text) {
    /** The flags {@code --name=value} at its start. */
    List<String> flags() {
        List<String> flags = new ArrayList<>();
        for (String word : words()) {
            if (!word.startsWith("--")) {
                break;
            }
            flags.add(word);
        }
        return flags;
    }

    /** The value of a flag; null when it is not there. */
    @Nullable
    String flag(String name) {
        return flags().stream()
                .filter(flag -> flag.startsWith("--" + name + "="))
                .map(flag -> flag.substring(name.length() + 3)).findFirst().orElse(null);
    }

    /** What follows the flags, cut at blanks; a list in brackets is its items. */
    List<String> arguments() {
        Scalar rest = afterFlags();
        List<Scalar> items = ExecForm.of(rest);
        if (items != null) {
            return items.stream().map(Scalar::text).toList();
        }
        List<String> words = words();
        return words.subList(Math.min(flags().size(), words.size()), words.size());
    }

    /** The text behind its flags. */
    Scalar afterFlags() {
        String all = text.text();
        int at = 0;
        while (all.startsWith("--", at)) {
            while (at < all.length() && !Character.isWhitespace(all.charAt(at))) {
                at++;
            }
            while (at < all.length() && (Character.isWhitespace(all.charAt(at)) || all.charAt(at) == '\\')) {
                at++;
            }
        }
        if (at == 0) {
            return text;
        }
        var place = InnerPlace.of(Located.text(text), at, all.length());
        return new Scalar(all.substring(at), Scalar.Type.STRING, Scalar.Style.PLAIN, place);
    }

    private List<String> words() {
        String joined = text.text().replaceAll("\\\\[ \\t]*\\r?\\n", " ").strip();
        return joined.isEmpty() ? List.of() : List.of(joined.split("\\s+"));
    }
}
