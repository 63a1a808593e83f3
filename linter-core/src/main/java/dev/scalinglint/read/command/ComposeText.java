package dev.scalinglint.read.command;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.tree.compose.ShellWords;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compose's own reading of commands and variables: <code>${NAME:-default}</code> is replaced, and a text is cut into
 * words that no shell sees.
 */
public final class ComposeText {
    private static final int LONGEST = 1 << 14;

    private ComposeText() {}

    /** The words of a {@code command} or {@code entrypoint} that is a text. */
    public static List<Located<String>> words(Located<String> text) {
        List<Located<String>> words = new ArrayList<>();
        for (ShellWords.Word word : ShellWords.of(text.value()).words()) {
            words.add(new CommandWord(word.value(), false, text, word.start(), word.end()).located()
                    .as(replaced(word.value())));
        }
        return words;
    }

    /**
     * A text with what is replaced in it. A variable without a default comes from outside the tree and stays as it is.
     */
    public static String replaced(String text) {
        if (text.indexOf('$') < 0) {
            return text;
        }
        StringBuilder replaced = new StringBuilder();
        int at = 0;
        while (at < text.length() && replaced.length() < LONGEST) {
            String otherwise = text.startsWith("${", at) ? otherwise(text, at) : null;
            if (otherwise != null) {
                replaced.append(otherwise);
                at = text.indexOf('}', at) + 1;
            } else {
                replaced.append(text.charAt(at));
                at += text.startsWith("$$", at) ? 2 : 1;
            }
        }
        return replaced.toString();
    }

    /** The default of a variable; null when it has none. */
    private static @Nullable String otherwise(String text, int at) {
        int name = ContainerVariables.nameEnd(text, at + 2);
        int value = name + (text.startsWith(":-", name) ? 2 : text.startsWith("-", name) ? 1 : 0);
        int end = value > name ? text.indexOf('}', value) : -1;
        return end < 0 || text.substring(value, end).contains("${") ? null : text.substring(value, end);
    }
}
