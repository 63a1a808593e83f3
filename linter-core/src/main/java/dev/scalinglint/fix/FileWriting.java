package dev.scalinglint.fix;

import dev.scalinglint.source.IoReason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What fixes made of files, written as far as it could be: one that cannot be written keeps none of the others from it.
 *
 * @param written   those whose text is on disk now
 * @param unwritten a sentence about each of the others
 */
public record FileWriting(List<Rewrite> written, List<String> unwritten) {

    public static FileWriting of(List<Rewrite> rewrites) {
        List<Rewrite> written = new ArrayList<>();
        List<String> unwritten = new ArrayList<>();
        for (Rewrite rewrite : rewrites) {
            try {
                rewrite.write();
                written.add(rewrite);
            } catch (IOException e) {
                unwritten.add(rewrite.file() + " is not fixed: " + IoReason.of(e));
            }
        }
        return new FileWriting(written, unwritten);
    }

    /** "3 findings in 2 files". */
    public String count() {
        return Rewrite.count(written);
    }
}
