package dev.scalinglint.cache;

import dev.scalinglint.binary.BinaryReader;
import dev.scalinglint.binary.BinaryWriter;
import dev.scalinglint.source.FileTree;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.source.UnreadableException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How files are written: by their paths. Nearly all are the tree's, which gives the same file for the same path; the
 * configuration is read beside it, and a text within a manifest is a file of its own.
 */
final class FileTable {
    private final StringTable texts;
    private final FileTree tree;
    private final SourceFile config;
    private final Map<String, SourceFile> own = new HashMap<>();

    FileTable(StringTable texts, FileTree tree, SourceFile config) {
        this.texts = texts;
        this.tree = tree;
        this.config = config;
    }

    void put(SourceFile file, BinaryWriter out) throws IOException {
        out.number(file == config ? 1 : file == tree.known(file.path()) ? 0 : 2);
        texts.put(file.path(), out);
    }

    SourceFile get(BinaryReader in) {
        int kind = in.number();
        String path = texts.get(in);
        SourceFile file = kind == 1 ? config : kind == 0 ? ofTree(path) : null;
        return file != null ? file : own.computeIfAbsent(path, name -> SourceFile.of(name, ""));
    }

    private @Nullable SourceFile ofTree(String path) {
        try {
            return tree.file(path);
        } catch (UnreadableException e) {
            return null;
        }
    }
}
