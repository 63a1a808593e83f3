package dev.scalinglint.cache;

import dev.scalinglint.binary.BinaryReader;
import dev.scalinglint.binary.BinaryWriter;
import dev.scalinglint.source.FileState;
import java.io.IOException;

/** How the state of a file is written. */
final class StateCodec {
    private StateCodec() {}

    static void put(FileState state, BinaryWriter out) throws IOException {
        out.number(state.size());
        out.number(state.modified());
        out.number(state.changed());
        out.text(state.key());
    }

    static FileState get(BinaryReader in) throws IOException {
        return new FileState(in.longNumber(), in.longNumber(), in.longNumber(), in.text());
    }
}
