package dev.scalinglint.cache;

import dev.scalinglint.binary.BinaryReader;
import dev.scalinglint.binary.BinaryWriter;
import dev.scalinglint.tree.CachedTree;
import dev.scalinglint.tree.Origin;
import dev.scalinglint.tree.files.Identity;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How what is remembered of a tree is written. */
record TreeCodec(StringTable texts) {
    void put(CachedTree tree, BinaryWriter out) throws IOException {
        out.number(tree.size());
        texts.all(tree.said(), out);
        texts.all(tree.makers(), out);
        out.list(List.copyOf(tree.plain().entrySet()), (entry, to) -> {
            texts.put(entry.getKey(), to);
            to.list(entry.getValue(), this::put);
        });
        texts.all(tree.words(), out);
        out.list(List.copyOf(tree.mentioning().entrySet()), (entry, to) -> {
            texts.all(entry.getKey(), to);
            texts.all(entry.getValue(), to);
        });
        out.optional(tree.renderings(), counts -> out.list(List.copyOf(counts.entrySet()), (entry, to) -> {
            texts.put(entry.getKey(), to);
            to.number(entry.getValue());
        }));
        out.optional(tree.neighbours(), neighbours -> out.list(neighbours, this::put));
        out.list(List.copyOf(tree.adopted().entrySet()), (entry, to) -> {
            texts.put(entry.getKey(), to);
            texts.put(entry.getValue(), to);
        });
    }

    CachedTree tree(BinaryReader in) throws IOException {
        int size = in.number();
        List<String> said = texts.all(in);
        List<String> makers = texts.all(in);
        Map<String, List<Identity>> plain = new HashMap<>();
        in.list(from -> plain.put(texts.get(from), from.list(this::identity)));
        List<String> words = texts.all(in);
        Map<List<String>, List<String>> mentioning = new HashMap<>();
        in.list(from -> mentioning.put(texts.all(from), texts.all(from)));
        Map<String, Integer> renderings = in.optional(() -> {
            Map<String, Integer> counts = new HashMap<>();
            in.list(from -> counts.put(texts.get(from), from.number()));
            return counts;
        });
        List<Identity> neighbours = in.optional(() -> in.list(this::identity));
        Map<String, String> adopted = new HashMap<>();
        in.list(from -> adopted.put(texts.get(from), texts.get(from)));
        return new CachedTree(size, said, makers, plain, words, mentioning, renderings, neighbours, adopted);
    }

    private void put(Identity identity, BinaryWriter out) throws IOException {
        texts.put(identity.group(), out);
        texts.put(identity.kind(), out);
        texts.put(identity.namespace(), out);
        texts.put(identity.name(), out);
    }

    private Identity identity(BinaryReader in) {
        return new Identity(texts.get(in), texts.get(in), texts.get(in), texts.get(in));
    }

    void put(Origin origin, BinaryWriter out) throws IOException {
        texts.put(origin.kind().name(), out);
        texts.put(origin.folder(), out);
        texts.put(origin.claimed(), out);
        out.number(origin.deployed());
        texts.all(origin.files(), out);
        out.flag(origin.complete());
        out.flag(origin.whole());
    }

    Origin origin(BinaryReader in) throws IOException {
        return new Origin(Origin.Kind.valueOf(texts.get(in)), texts.get(in), texts.orNull(in), in.number(),
                texts.all(in), in.flag(), in.flag());
    }
}
