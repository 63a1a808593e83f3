package dev.scalinglint.cache;

import dev.scalinglint.binary.BinaryReader;
import dev.scalinglint.source.SettingFiles;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.tree.CachedTree;
import dev.scalinglint.tree.Listing;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What is cached of the files of one listing, and what of it is still true. */
public final class CacheEntry {
    private static final int FEW = 16;

    private final Listing listing;
    private final String request;
    private final SettingFiles settings;
    private final @Nullable CacheFile file;
    private final long begun = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
    private final @Nullable FileInventory inventory;
    private @Nullable FileInventory before;
    private @Nullable TreeAnswers answers;
    private @Nullable SettingsSeen settingsBefore;

    /**
     * @param request  what is asked for, as a text
     * @param settings what says how to lint
     * @param file     null to cache nothing
     */
    CacheEntry(Listing listing, String request, SettingFiles settings, @Nullable CacheFile file) {
        this.listing = listing;
        this.request = request;
        this.settings = settings;
        this.file = file;
        this.inventory = file == null ? null : FileInventory.of(listing);
    }

    /**
     * What may be said without linting all files again; null when too much has changed.
     *
     * @param config the configuration that suppressions of its own stand in
     */
    public @Nullable CachedRun read(SourceFile config) {
        BinaryReader in = file == null || inventory == null ? null : file.read();
        try {
            if (in == null || inventory == null || !in.text().equals(request)) {
                return null;
            }
            SettingsSeen seen = SettingsSeen.read(in);
            if (!seen.areStill()) {
                return null;
            }
            settingsBefore = seen;
            return read(in, inventory, config);
        } catch (IOException | RuntimeException e) {
            // Written by another hand, or half: as if there were none.
            return null;
        }
    }

    private @Nullable CachedRun read(BinaryReader in, FileInventory now, SourceFile config)
            throws IOException {
        FileInventory known = FileInventory.read(in);
        TreeAnswers given = TreeAnswers.read(in);
        if (!now.isAlike(known) || !given.areStill(listing.files())) {
            return null;
        }
        before = known;
        answers = given;
        StringTable texts = StringTable.read(in);
        CachedRun cached = still(new TreeCodec(texts).tree(in), now, known);
        FileTable files = new FileTable(texts, listing.files(), config);
        return cached != null && cached.takes(new RunCodec(texts, files, new FindingCodec(texts, files)).run(in))
                ? cached
                : null;
    }

    /**
     * A few touched files are linted again without asking whether they hold something else: to know it takes as long.
     */
    private @Nullable CachedRun still(CachedTree tree, FileInventory now, FileInventory known) {
        List<String> touched = now.touchedSince(known);
        CachedRun cached = touched.size() > FEW ? null : CachedRun.of(listing, tree, touched);
        return cached != null || touched.isEmpty()
                ? cached
                : CachedRun.of(listing, tree, now.stamped(listing, known).changedSince(known));
    }

    private @Nullable SettingsSeen settingsSeen() {
        SettingsSeen seen = SettingsSeen.of(settings, begun);
        return seen == null || settingsBefore == null ? seen : seen.and(settingsBefore);
    }

    private boolean isStill(FileInventory then) {
        FileInventory now = FileInventory.of(listing);
        return now != null && now.isSame(then);
    }

    /**
     * Writes a run for the next, unless a file may have changed since it began, or does while its content is summed.
     */
    void write(RunResult run, CachedTree tree, SourceFile config) {
        if (file == null || inventory == null || inventory.mayHaveChangedSince(begun)) {
            return;
        }
        SettingsSeen seen = settingsSeen();
        TreeAnswers asked = TreeAnswers.of(listing, begun);
        FileInventory stamped = inventory.stamped(listing, before);
        if (seen != null && asked != null && stamped.isReadable() && isStill(inventory)
                && asked.areStill(listing.files())) {
            file.write(out -> {
                out.text(request);
                seen.write(out);
                stamped.write(out);
                (answers == null ? asked : answers.and(asked)).write(out);
                StringTable.write(out, (body, texts) -> {
                    FileTable files = new FileTable(texts, listing.files(), config);
                    new TreeCodec(texts).put(tree, body);
                    new RunCodec(texts, files, new FindingCodec(texts, files)).put(run, body);
                });
            });
        }
    }
}
