package dev.scalinglint.recall;

import dev.scalinglint.application.Listing;
import dev.scalinglint.application.TreeMemory;
import dev.scalinglint.binary.Fields;
import dev.scalinglint.source.SettingFiles;
import dev.scalinglint.source.SourceFile;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What is remembered about the files of one listing, and what of it is still true. */
public final class Recollection {
    private static final int FEW = 16;

    private final Listing listing;
    private final String request;
    private final SettingFiles settings;
    private final @Nullable MemoryFile file;
    private final long begun = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
    private final @Nullable Inventory inventory;
    private @Nullable Inventory before;
    private @Nullable Answers answers;

    /**
     * @param request  what is asked for, as a text
     * @param settings what says how to lint
     * @param file     null to remember nothing
     */
    Recollection(Listing listing, String request, SettingFiles settings, @Nullable MemoryFile file) {
        this.listing = listing;
        this.request = request;
        this.settings = settings;
        this.file = file;
        this.inventory = file == null ? null : Inventory.of(listing);
    }

    /**
     * What may be said without linting all files again; null when too much has changed.
     *
     * @param config the configuration that suppressions of its own stand in
     */
    public @Nullable Recall recall(SourceFile config) {
        Fields in = inventory == null ? null : file.read();
        try {
            return in == null || !in.text().equals(request) || !SettingsSeen.read(in).areStill() ? null
                    : recall(in, config);
        } catch (IOException | RuntimeException e) {
            // Written by another hand, or half: as if there were none.
            return null;
        }
    }

    private @Nullable Recall recall(Fields in, SourceFile config) throws IOException {
        Inventory known = Inventory.read(in);
        Answers given = Answers.read(in);
        if (!inventory.isAlike(known) || !given.areStill(listing.files())) {
            return null;
        }
        before = known;
        answers = given;
        Texts texts = Texts.read(in);
        Recall recall = recall(new TreeFields(texts).tree(in), known);
        FileTable files = new FileTable(texts, listing.files(), config);
        return recall != null && recall.know(new RunFields(texts, files, new FindingFields(texts, files)).run(in)) ? recall : null;
    }

    /** A few touched files are linted again without asking whether they hold something else: to know it takes as long. */
    private @Nullable Recall recall(TreeMemory tree, Inventory known) {
        List<String> touched = inventory.touchedSince(known);
        Recall recall = touched.size() > FEW ? null : Recall.of(listing, tree, touched);
        return recall != null || touched.isEmpty() ? recall : Recall.of(listing, tree, inventory.stamped(listing, known).changedSince(known));
    }

    private boolean isAsItWas() {
        Inventory now = Inventory.of(listing);
        return now != null && now.isSame(inventory);
    }

    /**
     * Remembers a run for the next, unless a file may have changed since it began, or does while its content is summed.
     */
    void keep(Run run, TreeMemory tree, SourceFile config) {
        if (inventory == null || inventory.mayHaveChangedSince(begun)) {
            return;
        }
        SettingsSeen seen = SettingsSeen.of(settings, begun);
        Answers asked = Answers.of(listing, begun);
        Inventory stamped = inventory.stamped(listing, before);
        if (seen != null && asked != null && stamped.isReadable() && isAsItWas() && asked.areStill(listing.files())) {
            file.write(out -> {
                out.text(request);
                seen.write(out);
                stamped.write(out);
                (answers == null ? asked : answers.and(asked)).write(out);
                Texts.write(out, (body, texts) -> {
                    FileTable files = new FileTable(texts, listing.files(), config);
                    new TreeFields(texts).put(tree, body);
                    new RunFields(texts, files, new FindingFields(texts, files)).put(run, body);
                });
            });
        }
    }
}
