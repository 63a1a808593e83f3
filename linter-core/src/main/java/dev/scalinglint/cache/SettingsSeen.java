package dev.scalinglint.cache;

import dev.scalinglint.binary.BinaryReader;
import dev.scalinglint.binary.BinaryWriter;
import dev.scalinglint.source.FileState;
import dev.scalinglint.source.SettingFiles;
import dev.scalinglint.source.Stamp;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the settings of a run were read from, or were looked for in vain.
 *
 * @param files   each with its state and its content
 * @param folders each with what was found in it
 */
record SettingsSeen(Map<Path, Seen> files, Map<Path, String> folders) {
    /** One file. */
    record Seen(FileState state, Stamp stamp) {}

    /**
     * All that went through a door.
     *
     * @param begun when the run began, in nanoseconds since 1970
     * @return null when some of it may have changed since it was read
     */
    static @Nullable SettingsSeen of(SettingFiles door, long begun) {
        Map<Path, Seen> files = new LinkedHashMap<>();
        for (Map.Entry<Path, FileState> file : door.files().entrySet()) {
            Stamp stamp = Stamp.of(file.getKey());
            FileState state = file.getValue();
            if (state.mayHaveChangedSince(begun) || !state.equals(FileState.of(file.getKey()))) {
                return null;
            }
            files.put(file.getKey(), new Seen(state, stamp));
        }
        return new SettingsSeen(files, door.folders());
    }

    /**
     * With what an earlier run asked for and this one, which judged less, had no need to.
     *
     * @return null when some of that has changed since
     */
    @Nullable
    SettingsSeen and(SettingsSeen earlier) {
        if (!earlier.areStill()) {
            return null;
        }
        Map<Path, Seen> allFiles = new LinkedHashMap<>(earlier.files);
        allFiles.putAll(files);
        Map<Path, String> allFolders = new LinkedHashMap<>(earlier.folders);
        allFolders.putAll(folders);
        return new SettingsSeen(allFiles, allFolders);
    }

    boolean areStill() {
        return files.entrySet().stream().allMatch(file -> isStill(file.getKey(), file.getValue()))
                && folders.entrySet().stream().allMatch(
                        folder -> SettingFiles.holdsStill(folder.getKey(), folder.getValue()));
    }

    private static boolean isStill(Path file, Seen seen) {
        FileState now = FileState.of(file);
        return now.equals(seen.state) || now.size() >= 0 && seen.state.size() == now.size()
                && Stamp.of(file).equals(seen.stamp);
    }

    void write(BinaryWriter out) throws IOException {
        out.list(List.copyOf(files.entrySet()), (file, to) -> {
            to.text(file.getKey().toString());
            StateCodec.put(file.getValue().state, to);
            to.bytes(file.getValue().stamp.bytes());
        });
        out.list(List.copyOf(folders.entrySet()), (folder, to) -> {
            to.text(folder.getKey().toString());
            to.text(folder.getValue());
        });
    }

    static SettingsSeen read(BinaryReader in) throws IOException {
        Map<Path, Seen> files = new TreeMap<>();
        in.list(from -> files.put(Path.of(from.text()), new Seen(StateCodec.get(from), new Stamp(from.bytes()))));
        Map<Path, String> folders = new TreeMap<>();
        in.list(from -> folders.put(Path.of(from.text()), from.text()));
        return new SettingsSeen(files, folders);
    }
}
