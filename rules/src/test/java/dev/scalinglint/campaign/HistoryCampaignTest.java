package dev.scalinglint.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real commits, checked out one after the other as people do: this project's own, of its examples and some of its
 * rules.
 */
@Tag("tools")
class HistoryCampaignTest {
    private static final String FOLDERS =
            "/examples/\n/rules/catalog/compose/\n/rules/catalog/pdb/\n/rules/catalog/gitops/\n/.scaling-lint.yaml\n";

    @TempDir private Path folder;

    @Test
    void rememberedIsFreshAfterEachCommit() throws Exception {
        Campaign campaign = new Campaign(0.25);
        Path root = folder.resolve("tree");
        git(Path.of("").toAbsolutePath(), "clone", "-q", "--shared", "--no-checkout", repository(), root.toString());
        git(root, "config", "core.sparseCheckout", "true");
        Files.writeString(Files.createDirectories(root.resolve(".git/info")).resolve("sparse-checkout"), FOLDERS);
        List<String> commits = new ArrayList<>(
                git(root, "log", "--reverse", "--format=%H", "--", "examples", "rules/catalog").lines().toList());
        Random random = new Random(campaign.seed());
        // Forth in time, and then to and fro as between branches.
        int begin = random.nextInt(Math.max(1, commits.size() / 2));
        Twice twice = new Twice(root, folder.resolve("memory/tree"));
        int done = 0;
        int spared = 0;
        for (int at = begin; campaign.goesOn() || done < 2; at++) {
            if (at >= commits.size()) {
                Collections.shuffle(commits, random);
                at = 0;
            }
            git(root, "checkout", "-q", "-f", commits.get(at));
            assertThat(twice.remembered()).as("commit %s", commits.get(at)).isEqualTo(twice.fresh());
            spared += twice.isAnew() ? 0 : 1;
            done++;
        }
        Campaign.tell("history: " + done + " commits, " + spared + " were answered from memory");
    }

    private static String repository() throws IOException, InterruptedException {
        return git(Path.of("").toAbsolutePath(), "rev-parse", "--show-toplevel").strip();
    }

    private static String git(Path folder, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(words));
        Process git = new ProcessBuilder(command).redirectErrorStream(true).start();
        String told = new String(git.getInputStream().readAllBytes());
        assertThat(git.waitFor()).as("git %s: %s", String.join(" ", words), told).isZero();
        return told;
    }
}
