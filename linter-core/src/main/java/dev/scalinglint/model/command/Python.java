package dev.scalinglint.model.command;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code python -m uvicorn …} and {@code python /usr/bin/gunicorn …} run what is named behind them. */
final class Python {
    private Python() {}

    /** Null when it runs a script of the application, or code. */
    static @Nullable List<Word> stripped(List<Word> words) {
        int at = 1;
        while (at < words.size() && words.get(at).value().startsWith("-")) {
            String option = words.get(at).value();
            if (option.equals("-m")) {
                return at + 1 < words.size() ? words.subList(at + 1, words.size()) : null;
            } else if (option.equals("-c") || option.equals("-")) {
                return null;
            }
            at += option.equals("-X") || option.equals("-W") ? 2 : 1;
        }
        return at < words.size() && Names.isKnown(words.get(at).value()) ? words.subList(at, words.size()) : null;
    }
}
