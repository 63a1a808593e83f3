package dev.scalinglint.campaign;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;

/** One change to what a run rests on. */
@FunctionalInterface
interface Edit {
    /**
     * Makes it, and tells what was done in a few words.
     *
     * @param root of the tree
     */
    String make(Path root, Random random) throws IOException;
}
