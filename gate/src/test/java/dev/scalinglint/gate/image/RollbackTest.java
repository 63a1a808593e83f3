package dev.scalinglint.gate.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scalinglint.engine.RequestException;
import dev.scalinglint.gate.git.RevisionException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RollbackTest {
    private static final String OVERLAY = "shop/prod/kustomization.yaml";

    @TempDir Path folder;

    private Shop shop;

    @BeforeEach
    void open() throws Exception {
        shop = Shop.in(folder);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void anImageIsWrittenWhereItStandsWithItsCommentQuotesAndLineEnds() throws Exception {
        shop.write("web.yaml", Shop.WEB.replace("\n", "\r\n")).commit("Ann");
        String before = shop.read("web.yaml");
        shop.edit("web.yaml", "web:1 ", "web:2 ").edit("web.yaml", "\"envoy:1.30\"", "\"envoy:1.31\"").commit("Bob");

        Rollback rollback = shop.roll("example.org/web:1");
        assertThat(rollback.changes()).extracting(Rollback.Change::toString).singleElement().asString()
                .contains("container=web", "before=example.org/web:2", "after=example.org/web:1", "web.yaml:11:18");
        shop.roll("1.30");
        assertThat(shop.read("web.yaml")).isEqualTo(before);
        assertThat(shop.roll("1.30").rewrites()).isEmpty();
    }

    @Test
    void anOverlaysTagIsWrittenInTheOverlay() throws Exception {
        shop.overlaid();
        String base = shop.read("shop/base/web.yaml");
        shop.roll("2");

        assertThat(shop.read(OVERLAY)).contains("newTag: \"2\"  # the tag");
        assertThat(shop.read("shop/base/web.yaml")).isEqualTo(base);
        assertThat(shop.roll("2").rewrites()).isEmpty();
        assertThat(shop.stays("web")).first().isEqualTo("example.org/web:2 uncommitted");
    }

    @Test
    void aDigestTakesThePlaceOfATagAndTheOtherWayRound() throws Exception {
        shop.overlaid();
        String tagged = shop.read(OVERLAY);
        String pinned = tagged.replace("newTag: \"3\"  # the tag", "digest: " + Shop.DIGEST);
        shop.write(OVERLAY, pinned).commit("Cleo");

        shop.roll("3");
        assertThat(shop.read(OVERLAY)).isEqualTo(tagged.replace("  # the tag", ""));
        shop.commit("Dora");
        shop.roll("abababab");
        assertThat(shop.read(OVERLAY)).isEqualTo(pinned);
    }

    @Test
    void anotherNameIsGivenBackToo() throws Exception {
        shop.overlaid();
        shop.write(OVERLAY, "resources: [../base]\nimages: [{name: example.org/web, newName: mirror.example/web, "
                + "newTag: v4}]\n").commit("Cleo");
        shop.roll("3");

        assertThat(shop.read(OVERLAY)).contains("{name: example.org/web, newName: example.org/web, newTag: \"3\"}");
        assertThat(shop.roll("mirror.example/web:v4").rewrites()).hasSize(1);
        assertThat(shop.read(OVERLAY)).contains("newName: mirror.example/web, newTag: \"v4\"");
    }

    @Test
    void aCommitGivesEveryContainerBackWhatItRanThen() throws Exception {
        shop.write("web.yaml", Shop.WEB).commit("Ann");
        String middle = shop.edit("web.yaml", "1.30", "1.31").commit("Bob");
        String then = shop.read("web.yaml");
        shop.edit("web.yaml", "1.31", "1.32").edit("web.yaml", "web:1 ", "web:2 ").commit("Cleo");

        assertThat(shop.roll(middle.substring(0, 8)).changes()).hasSize(2);
        assertThat(shop.read("web.yaml")).isEqualTo(then);
    }

    @Test
    void whatItNeverHadIsRefusedUnlessItIsGivenWhole() throws Exception {
        shop.write("web.yaml", Shop.WEB).commit("Ann");

        assertThatThrownBy(() -> shop.rollback("1.31", null)).isInstanceOf(RequestException.class)
                .hasMessageContaining("has never had '1.31'; did you mean '1.30'");
        assertThatThrownBy(() -> shop.rollback("other/web:3", null)).isInstanceOf(RequestException.class)
                .hasMessageContaining("--container");
        assertThatThrownBy(() -> shop.rollback("1", "wbe")).hasMessageContaining("did you mean 'web'?");
        shop.roll("envoy:1.29");
        assertThat(shop.read("web.yaml")).contains("\"envoy:1.29\"");
        assertThat(shop.rollback("other/web:3", "web").changes()).hasSize(1);
    }

    @Test
    void whatMayBeTwoImagesIsAsked() throws Exception {
        shop.write("web.yaml", Shop.WEB).commit("Ann");
        shop.edit("web.yaml", "example.org/web:1 ", "mirror.example/web:1 ").commit("Bob");

        assertThatThrownBy(() -> shop.rollback("1", null))
                .hasMessageContaining("may be mirror.example/web:1 or example.org/web:1");
    }

    @Test
    void aCommitOfAnotherBranchIsRefused() throws Exception {
        shop.write("web.yaml", Shop.WEB).commit("Ann");
        shop.sandbox().git().checkout().setCreateBranch(true).setName("side").call();
        shop.edit("web.yaml", "web:1 ", "web:2 ").commit("Bob");
        shop.sandbox().git().checkout().setName("main").call();

        assertThatThrownBy(() -> shop.rollback("side", null)).isInstanceOf(RevisionException.class)
                .hasMessageContaining("not among the 1 commits");
    }

    @Test
    void whoStandsOnTheSameWordsIsTold() throws Exception {
        shop.write("kustomization.yaml", """
                resources: [web.yaml, job.yaml]
                images: [{name: example.org/web, newTag: "2"}]
                """).write("web.yaml", Shop.WEB).write("job.yaml", Shop.WEB.replace("name: web, ", "name: copy, "))
                .commit("Ann");
        shop.edit("kustomization.yaml", "\"2\"", "\"3\"").commit("Bob");

        assertThat(shop.rollback("2", null).changes()).extracting(Rollback.Change::workload, Rollback.Change::asked)
                .hasSize(2).anySatisfy(change -> assertThat(change.toList().get(0)).asString().contains("copy"))
                .extracting(change -> change.toList().get(1)).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void whatAnAnchorSharesIsLeftToAPerson() throws Exception {
        shop.write("web.yaml", Shop.WEB.replace("image: example.org/web:1 ", "image: &it example.org/web:1 ")
                .replace("\"envoy:1.30\"", "*it")).commit("Ann");
        shop.edit("web.yaml", "web:1 ", "web:2 ").commit("Bob");

        assertThatThrownBy(() -> shop.rollback("1", "web")).isInstanceOf(RequestException.class)
                .hasMessageContaining("alias").hasMessageContaining("by hand");
    }

    @Test
    void aLinkIsNotWritten() throws Exception {
        shop.write("real/web.txt", Shop.WEB).sandbox().link("web.yaml", "real/web.txt");
        shop.commit("Ann");

        assertThatThrownBy(() -> shop.rollback("example.org/web:9", null)).isInstanceOf(RequestException.class)
                .hasMessageContaining("symbolic link");
    }
}
