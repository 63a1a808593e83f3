package dev.scalinglint.gate.git;

import java.io.IOException;
import org.eclipse.jgit.lib.ObjectId;

/** What is in a file of a revision, read when it is asked for. Safe on many threads. */
interface Content {
    /** The name that Git gives these bytes. */
    ObjectId id() throws IOException;

    /** In bytes. */
    long size() throws IOException;

    /** Not to be changed. */
    byte[] bytes() throws IOException;
}
