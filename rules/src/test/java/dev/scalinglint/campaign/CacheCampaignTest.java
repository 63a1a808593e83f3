package dev.scalinglint.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is changed: a run that remembers says what one without memory says. Edits go through all kinds of input in
 * turn: words, lines and whole texts of manifests, patches, kustomizations, components, generator files, {@code .env},
 * Argo CD Applications and ApplicationSets with their parameter files, Compose files, Dockerfiles, start scripts,
 * nginx, configuration, policies, profiles, a team's own rules, Git's configuration, make files, instructions and
 * pipelines; files and folders that come, go or move, links, permissions, what is no text, clocks, archives of fixed
 * times, files saved by replacing; and a memory that is damaged, old or shared.
 */
@Tag("tools")
class CacheCampaignTest {
    /** After so many edits a tree is so broken that little is linted. */
    private static final int EDITS_OF_A_TREE = 25;

    private static final Map<String, Edit> KINDS = new TreeMap<>(Map.ofEntries(
            Map.entry("word", TextEdits::word), Map.entry("another word", TextEdits::word),
            Map.entry("more words", TextEdits::word),
            Map.entry("line", TextEdits::line), Map.entry("text", TextEdits::whole),
            Map.entry("added", FileEdits::added),
            Map.entry("deleted", FileEdits::deleted), Map.entry("renamed", FileEdits::renamed),
            Map.entry("folder moved", FileEdits::folderMoved),
            Map.entry("linked", FileEdits::linked), Map.entry("forbidden", FileEdits::forbidden),
            Map.entry("folder", FileEdits::folder),
            Map.entry("garbled", FileEdits::garbled), Map.entry("clock", FileEdits::clock),
            Map.entry("unpacked", FileEdits::unpacked),
            Map.entry("replaced", FileEdits::replaced), Map.entry("damaged", MemoryEdits::damaged),
            Map.entry("old", MemoryEdits::old),
            Map.entry("shared", MemoryEdits::shared)));

    private static final List<String> CALM =
            List.of("word", "another word", "more words", "line", "added", "clock", "replaced");

    @TempDir private Path folder;

    private int edits;
    private int spared;
    private int decided;
    private int partial;

    @Test
    void rememberedIsFresh() throws Exception {
        Campaign campaign = new Campaign(0.35);
        Map<String, Integer> made = new TreeMap<>();
        while (campaign.goesOn()) {
            round(campaign.seed(), made);
        }
        Campaign.tell("cached = fresh: " + edits + " edits, " + decided + " decided something, " + spared
                + " were answered from memory, " + partial
                + " of those in part; " + made);
        assertThat(spared).isPositive();
    }

    /** Earlier edits may have left a folder where a file was, or nothing: then there is nothing to edit. */
    private static String made(String kind, Path root, Random random) throws IOException {
        try {
            return KINDS.get(kind).make(root, random);
        } catch (FileSystemException e) {
            return kind + " not made: " + e.getMessage();
        }
    }

    private void round(long seed, Map<String, Integer> made) throws IOException {
        Path root = folder.resolve("tree");
        SampleTree.write(root);
        Files.writeString(folder.resolve("outside.yaml"), "rules: {}\n");
        Twice twice = new Twice(root, MemoryEdits.memory(root));
        // The first choices of neighbouring seeds are alike.
        Random random = new Random(seed * 0x9E3779B97F4A7C15L);
        List<String> done = new ArrayList<>();
        String before = twice.fresh();
        twice.remembered();
        // Some trees get few kinds of edits: where each breaks much, nothing is remembered.
        List<String> kinds = random.nextInt(4) == 0 ? List.copyOf(KINDS.keySet()) : CALM;
        for (int i = 0; i < EDITS_OF_A_TREE; i++) {
            String kind = kinds.get(random.nextInt(kinds.size()));
            done.add(made(kind, root, random));
            String fresh = twice.fresh();
            assertThat(twice.remembered()).as("-Dcampaign.seed=%d: %s", seed, done).isEqualTo(fresh);
            spared += twice.isAnew() ? 0 : 1;
            partial += twice.isAnew() || fresh.equals(before) ? 0 : 1;
            assertThat(random.nextInt(4) > 0 ? fresh : twice.remembered())
                    .as("-Dcampaign.seed=%d, again: %s", seed, done).isEqualTo(fresh);
            edits++;
            decided += fresh.equals(before) ? 0 : 1;
            before = fresh;
            made.merge(kind, 1, Integer::sum);
        }
    }
}
