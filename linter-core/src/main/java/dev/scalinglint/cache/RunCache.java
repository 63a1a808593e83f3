package dev.scalinglint.cache;

import dev.scalinglint.source.Selection;
import dev.scalinglint.source.SettingFiles;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.tree.CachedTree;
import dev.scalinglint.tree.Listing;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Where runs are cached. Nothing in it is ever needed: what cannot be read is found out anew, and what cannot be
 * written is lost. What a run has found is written by {@link #write}, which a front end calls when everything has been
 * told.
 */
public final class RunCache {
    /** Holds nothing. */
    public static final RunCache NONE = new RunCache(null, "", new SettingFiles(Path.of("")));

    /** Fewer files are linted as fast as looked up. */
    private static final int FEWEST_FILES = 32;

    private final @Nullable Path file;
    private final String request;
    private final SettingFiles settings;
    private @Nullable Runnable pending;
    private @Nullable Thread writer;

    /**
     * @param file     of one build of the linter alone; null where nothing is cached
     * @param request  what is asked for, as a text
     * @param settings what the configuration, the policies and the user's own rules are read from
     */
    public RunCache(@Nullable Path file, String request, SettingFiles settings) {
        this.file = file;
        this.request = request;
        this.settings = settings;
    }

    /**
     * The file for what somebody asks for; two that share one forget each other in turn.
     *
     * @param asked the words that say what is linted
     */
    public static Path file(Path folder, List<String> asked) {
        // Not CRC32C, whose tables Java makes anew in every run.
        CRC32 sum = new CRC32();
        sum.update(String.join("\0", asked).getBytes(StandardCharsets.UTF_8));
        return folder.resolve(Long.toHexString(sum.getValue()));
    }

    /** What is cached of a listing. */
    public CacheEntry entry(Listing listing) {
        Selection selection = listing.selection();
        return new CacheEntry(listing, request, settings,
                file != null && listing.found().size() >= FEWEST_FILES && isLasting(selection)
                        ? new CacheFile(file)
                        : null);
    }

    /**
     * Whether it may be asked for again: nobody commits the same files twice, while the folders of a repository stay.
     */
    private static boolean isLasting(Selection selection) {
        return selection.stdin() == null && selection.edited().isEmpty()
                && selection.paths().stream().allMatch(Files::isDirectory);
    }

    /** Takes note of a run that may be written. */
    public void put(CacheEntry entry, RunResult run, Supplier<CachedTree> tree, SourceFile config) {
        pending = file == null ? null : () -> entry.write(run, tree.get(), config);
    }

    /**
     * Begins to write the last run beside whatever is done until {@link #write}: for one of which most is known
     * already.
     */
    public void beginToWrite() {
        Runnable writing = pending;
        pending = null;
        if (writing != null) {
            writer = new Thread(() -> write(writing), "cache");
            writer.setDaemon(true);
            writer.start();
        }
    }

    /** Writes the last run. */
    public void write() {
        beginToWrite();
        try {
            if (writer != null) {
                writer.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void write(Runnable writing) {
        try {
            writing.run();
        } catch (RuntimeException | OutOfMemoryError e) {
            // The run tells all it has to: the next takes longer, and that is all.
        }
    }
}
