package dev.scalinglint.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Random;

/** Changes of the memory itself, which is a file beside the tree. */
final class MemoryEdits {
    private MemoryEdits() {}

    static Path memory(Path root) {
        return root.resolveSibling("memory").resolve("tree");
    }

    /** A byte is another, the end is missing, or it is something else altogether. */
    static String damaged(Path root, Random random) throws IOException {
        Path memory = memory(root);
        if (!Files.exists(memory)) {
            return "nothing";
        }
        byte[] bytes = Files.readAllBytes(memory);
        switch (random.nextInt(3)) {
            case 0 -> bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            case 1 -> bytes = java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
            default -> random.nextBytes(bytes);
        }
        Files.write(memory, bytes);
        return "the memory is damaged";
    }

    /** It is one of an earlier time, as a build server may bring it. */
    static String old(Path root, Random random) throws IOException {
        Path old = root.resolveSibling("old");
        if (Files.exists(old) && random.nextBoolean()) {
            Files.copy(old, memory(root), StandardCopyOption.REPLACE_EXISTING);
            return "the memory is an old one";
        }
        if (Files.exists(memory(root))) {
            Files.copy(memory(root), old, StandardCopyOption.REPLACE_EXISTING);
        }
        return "the memory is kept for later";
    }

    /** Another run with other profiles has used the same file. */
    static String shared(Path root, Random random) throws IOException {
        new Twice(root, memory(root)).remembered("singleton");
        return "the memory is of other profiles";
    }
}
