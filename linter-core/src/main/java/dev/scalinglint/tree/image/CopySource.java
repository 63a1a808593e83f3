package dev.scalinglint.tree.image;

import dev.scalinglint.manifest.InnerPlace;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.source.Lines;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.source.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * The text of a Dockerfile, which may stand in another file.
 *
 * @param places where a part of it stands
 */
public record CopySource(String text, Places places) {
    /** From indexes of the text to places. */
    @FunctionalInterface
    public interface Places {
        /** The place from one index up to but not including another. */
        Place of(int start, int end);
    }

    /** A whole file; null when it cannot be read. */
    public static @Nullable CopySource of(SourceFile file) {
        try {
            String text = file.text();
            Lines lines = Lines.of(file, text);
            return new CopySource(text, lines::place);
        } catch (UnreadableException e) {
            return null;
        }
    }

    /** A value of another file. */
    public static CopySource of(Scalar value) {
        Located<String> text = Located.text(value);
        return new CopySource(value.text(), (start, end) -> InnerPlace.of(text, start, end));
    }
}
