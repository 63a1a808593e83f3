package dev.scalinglint.gate;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.scalinglint.gate.git.ChangedFiles;
import dev.scalinglint.gate.git.Revision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What a change does that nobody can judge, for it is not in the repository. */
final class Unseen {
    /** How a pointer of Git LFS begins; it is a text of fewer than 1,024 bytes. */
    private static final String POINTER = "version https://git-lfs.github.com/spec/";
    private static final int LONGEST_POINTER = 1024;

    private Unseen() {}

    /** In sentences. */
    static List<String> of(ChangedFiles changed, Revision base, Revision head) {
        List<String> unseen = new ArrayList<>();
        changed.submodules().forEach(path -> unseen.add("the submodule " + path
                + " is added, taken away or points elsewhere: what it holds is in another repository and not judged"));
        TreeSet<String> pointers = new TreeSet<>();
        changed.base().stream().filter(path -> isPointer(base.root().resolve(path))).forEach(pointers::add);
        changed.head().stream().filter(path -> isPointer(head.root().resolve(path))).forEach(pointers::add);
        pointers.forEach(path -> unseen.add(path
                + " is kept in Git LFS: the repository holds only a pointer to it, and what it means is not judged"));
        return unseen;
    }

    private static boolean isPointer(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) < LONGEST_POINTER
                    && new String(Files.readAllBytes(file), ISO_8859_1).startsWith(POINTER);
        } catch (IOException e) {
            return false;
        }
    }
}
