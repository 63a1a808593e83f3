package dev.scalinglint.cache;

import dev.scalinglint.binary.BinaryReader;
import dev.scalinglint.binary.BinaryWriter;
import dev.scalinglint.source.FileState;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.source.Stamp;
import dev.scalinglint.tree.Listing;
import dev.scalinglint.tree.kustomize.KustomizePaths;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which files a run was about, and with which content.
 *
 * @param asked    paths of what is linted
 * @param found    paths of what is looked at
 * @param complete folders of which all files were found; empty where that is so of all
 * @param states   of those found, in their order
 * @param stamps   likewise; empty where nobody has looked into the files yet
 */
record FileInventory(List<String> asked, List<String> found, Set<String> complete, List<FileState> states,
        List<Stamp> stamps) {

    /** Null when something cannot be read, which is for the linter to say. */
    static @Nullable FileInventory of(Listing listing) {
        if (!listing.files().unread().isEmpty()) {
            return null;
        }
        List<FileState> states = listing.found().parallelStream().map(FileInventory::state).toList();
        return states.contains(FileState.NONE)
                ? null
                : new FileInventory(paths(listing.asked()), paths(listing.found()), complete(listing), states,
                        List.of());
    }

    private static FileState state(SourceFile file) {
        return FileState.of(file);
    }

    private static List<String> paths(List<SourceFile> files) {
        return files.stream().map(SourceFile::path).toList();
    }

    private static Set<String> complete(Listing listing) {
        if (listing.everything()) {
            return Set.of();
        }
        Set<String> seen = new HashSet<>();
        Set<String> complete = new TreeSet<>();
        for (SourceFile file : listing.found()) {
            for (String folder = file.folder(); folder != null && seen.add(folder); folder =
                    KustomizePaths.parent(folder)) {
                if (listing.isComplete().test(folder)) {
                    complete.add(folder);
                }
            }
        }
        return complete;
    }

    /** The same with what the files hold; files in the state that they were in {@code before} hold what they did. */
    FileInventory stamped(Listing listing, @Nullable FileInventory before) {
        List<Stamp> stamps = IntStream.range(0, found.size()).parallel()
                .mapToObj(i -> before != null && !before.stamps.isEmpty() && states.get(i).equals(before.states.get(i))
                        ? before.stamps.get(i)
                        : Stamp.of(listing.found().get(i)))
                .toList();
        return new FileInventory(asked, found, complete, states, stamps);
    }

    /** Whether each could be read: one that cannot may become readable and look the same. */
    boolean isReadable() {
        return !stamps.contains(Stamp.NONE);
    }

    /** Whether the same files were found, whatever they hold. */
    boolean isAlike(FileInventory other) {
        return asked.equals(other.asked) && found.equals(other.found) && complete.equals(other.complete);
    }

    /** Whether the files also are in the same state. */
    boolean isSame(FileInventory other) {
        return isAlike(other) && states.equals(other.states);
    }

    /**
     * Paths of files that are in another state than in one that {@link #isAlike is alike}, and so may hold something
     * else.
     */
    List<String> touchedSince(FileInventory other) {
        return IntStream.range(0, found.size()).filter(i -> !states.get(i).equals(other.states.get(i)))
                .mapToObj(found::get).toList();
    }

    /** Paths of files that hold something else. */
    List<String> changedSince(FileInventory other) {
        return IntStream.range(0, found.size()).filter(i -> !stamps.get(i).equals(other.stamps.get(i)))
                .mapToObj(found::get).toList();
    }

    /**
     * Whether a file may have been changed since a point in time: then what was read of it may not be what it holds
     * now.
     */
    boolean mayHaveChangedSince(long nanos) {
        return states.stream().anyMatch(state -> state.mayHaveChangedSince(nanos));
    }

    void write(BinaryWriter out) throws IOException {
        out.list(asked, (path, to) -> to.text(path));
        out.list(found, (path, to) -> to.text(path));
        out.list(List.copyOf(complete), (path, to) -> to.text(path));
        out.list(states, StateCodec::put);
        out.list(stamps, (stamp, to) -> to.bytes(stamp.bytes()));
    }

    static FileInventory read(BinaryReader in) throws IOException {
        return new FileInventory(in.list(BinaryReader::text), in.list(BinaryReader::text),
                Set.copyOf(in.list(BinaryReader::text)),
                in.list(StateCodec::get), in.list(from -> new Stamp(from.bytes())));
    }
}
