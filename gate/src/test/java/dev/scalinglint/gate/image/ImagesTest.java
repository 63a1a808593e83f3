package dev.scalinglint.gate.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scalinglint.engine.Golden;
import dev.scalinglint.engine.RequestException;
import dev.scalinglint.finding.Tool;
import dev.scalinglint.gate.git.RevisionException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.MergeCommand.FastForwardMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImagesTest {
    @TempDir Path folder;

    private Shop shop;

    @BeforeEach
    void open() throws Exception {
        shop = Shop.in(Files.createDirectory(folder.resolve("shop")));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aManifestsOwnImageIsFollowedAndContainersAreToldApart() throws Exception {
        shop.write("web.yaml", Shop.WEB).commit("Ann");
        shop.edit("web.yaml", "web:1 ", "web:2 ").commit("Bob");
        shop.write("README.md", "nothing of it").commit("Bob");
        shop.edit("web.yaml", "1.30", "1.31").commit("Cleo");
        shop.edit("web.yaml", "web:2 ", "web:1 ").commit("Ann");

        assertThat(shop.stays("web")).containsExactly("example.org/web:1 01-05 Ann 27",
                "example.org/web:2 01-02 Bob 3", "example.org/web:1 01-01 Ann 1");
        assertThat(shop.stays("proxy")).containsExactly("envoy:1.31 01-04 Cleo 28", "envoy:1.30 01-01 Ann 3");
    }

    @Test
    void anOverlaysTagDecides() throws Exception {
        shop.overlaid();
        shop.edit("shop/base/web.yaml", "web:1 ", "web:0 ").commit("Cleo");

        assertThat(shop.stays("web")).containsExactly("example.org/web:3 01-02 Bob 30",
                "example.org/web:2 01-01 Ann 1");
    }

    @Test
    void anOverlayThatBeganToDecideAndOneThatEndedAreSeen() throws Exception {
        shop.overlaid();
        shop.write("shop/prod/kustomization.yaml", "resources: [../base]\n").commit("Cleo");
        shop.write("shop/prod/kustomization.yaml", """
                resources: [../base]
                images: [{name: example.org/web, newName: mirror.example/web, digest: "%s"}]
                """.formatted(Shop.DIGEST)).commit("Dora");

        assertThat(shop.stays("web")).containsExactly("mirror.example/web@" + Shop.DIGEST + " 01-04 Dora 28",
                "example.org/web:1 01-03 Cleo 1", "example.org/web:3 01-02 Bob 1", "example.org/web:2 01-01 Ann 1");
    }

    @Test
    void movesAndNewNamesAreFollowed() throws Exception {
        shop.overlaid();
        shop.sandbox().move("shop", "store");
        shop.commit("Cleo");
        shop.sandbox().move("store/base/web.yaml", "store/base/site.yaml");
        shop.edit("store/base/kustomization.yaml", "web.yaml", "site.yaml").commit("Cleo");

        assertThat(shop.stays("web")).containsExactly("example.org/web:3 01-02 Bob 30",
                "example.org/web:2 01-01 Ann 1");
    }

    @Test
    void aWorkloadThatWasCalledOtherwiseIsKnownAgain() throws Exception {
        shop.write("web.yaml", Shop.WEB.replace("{name: web, ", "{name: site, ")).commit("Ann");
        shop.write("web.yaml", Shop.WEB).commit("Bob");
        shop.write("other.yaml", Shop.WEB.replace("{name: web, ", "{name: other, ")).commit("Cleo");

        assertThat(shop.stays("web")).containsExactly("example.org/web:1 01-01 Ann 31");
        assertThat(shop.images("other", 100).containers().get(0).stays()).extracting(stay -> stay.from().author())
                .containsExactly("Cleo");
    }

    @Test
    void whatIsNotCommittedIsNeitherLiveNorLongest() throws Exception {
        shop.write("web.yaml", Shop.WEB).commit("Ann");
        shop.edit("web.yaml", "web:1 ", "web:2 ");

        assertThat(shop.stays("web")).containsExactly("example.org/web:2 uncommitted",
                "example.org/web:1 01-01 Ann 31");
        ContainerImages web = shop.images("web", 100).containers().get(0);
        assertThat(web.stays()).extracting(Stay::isLive).containsExactly(false, true);
        assertThat(web.longest(Shop.TODAY)).isEqualTo("example.org/web:1");
    }

    @Test
    void staysOfOneImageAddUp() throws Exception {
        shop.write("web.yaml", Shop.WEB).commit("Ann");
        shop.commit("Ann");
        shop.edit("web.yaml", "web:1 ", "web:2 ").commit("Bob");
        shop.commit("Bob");
        shop.commit("Bob");
        shop.edit("web.yaml", "web:2 ", "web:1 ").commit("Ann");
        shop.commit("Ann");
        shop.edit("web.yaml", "web:1 ", "web:3 ").commit("Cleo");

        ContainerImages web = shop.images("web", 100).containers().get(0);
        assertThat(web.longest(Shop.TODAY.minusSeconds(23 * 86_400))).isEqualTo("example.org/web:1");
    }

    @Test
    void theLimitIsSaidAndWhatStoodThereMayBeOlder() throws Exception {
        shop.write("web.yaml", Shop.WEB).commit("Ann");
        shop.edit("web.yaml", "web:1 ", "web:2 ").commit("Bob");
        shop.commit("Bob");

        WorkloadImages images = shop.images("web", 1);
        assertThat(images.end()).isEqualTo("no more than 1 commit was looked at");
        assertThat(images.containers().get(0).stays()).singleElement()
                .satisfies(stay -> assertThat(stay.older()).isTrue());
        assertThat(Shop.text(images)).contains("before 2026-01-03", "at least 29 days");
    }

    @Test
    void aShallowCloneSaysSo() throws Exception {
        shop.write("web.yaml", Shop.WEB).commit("Ann");
        shop.edit("web.yaml", "web:1 ", "web:2 ").commit("Bob");
        Path clone = folder.resolve("clone");
        Git.cloneRepository().setURI(shop.folder().toUri().toString()).setDirectory(clone.toFile()).setDepth(1).call()
                .close();

        WorkloadImages images = Shop.at(clone).images("web", 100);
        assertThat(images.end()).contains("shallow", "git fetch --unshallow");
        assertThat(images.commits()).hasSize(1);
    }

    @Test
    void ofAMergeTheSideCountsThatWasMergedInto() throws Exception {
        shop.write("web.yaml", Shop.WEB).commit("Ann");
        Git git = shop.sandbox().git();
        git.checkout().setCreateBranch(true).setName("side").call();
        shop.edit("web.yaml", "web:1 ", "web:2 ").commit("Bob");
        String side = shop.edit("web.yaml", "web:2 ", "web:3 ").commit("Bob");
        git.checkout().setName("main").call();
        git.merge().include(git.getRepository().resolve(side)).setFastForward(
                FastForwardMode.NO_FF).setMessage("merged").setCommit(true).call();

        assertThat(shop.images("web", 100).containers().get(0).images()).containsExactly("example.org/web:3",
                "example.org/web:1");
    }

    @Test
    void isToldToPeopleAndToPrograms() throws Exception {
        shop.overlaid();
        shop.edit("shop/prod/kustomization.yaml", "newTag: \"3\"  # the tag", "digest: " + Shop.DIGEST).commit("Cleo");
        shop.edit("shop/base/web.yaml", "1.30", "1.31");

        WorkloadImages images = shop.images("web", 100);
        Golden.check("images/web.txt", Shop.text(images));
        Golden.check("images/web.json", Shop.json(images).replace(Tool.current().version(), "VERSION"));
    }

    @Test
    void addressesOfAuthorsAreNotShown() throws Exception {
        shop.write("web.yaml", Shop.WEB).commit("ann@example.org");

        WorkloadImages images = shop.images("web", 100);
        assertThat(Shop.text(images) + Shop.json(images)).contains("ann").doesNotContain("ann@example");
    }

    @Test
    void aNameThatIsUnknownOrMayBeTwoIsAsked() throws Exception {
        shop.write("a/kustomization.yaml", "resources: [web.yaml]").write("a/web.yaml", Shop.WEB)
                .write("b/kustomization.yaml", "resources: [web.yaml]").write("b/web.yaml", Shop.WEB).commit("Ann");

        assertThatThrownBy(() -> shop.images("wbe", 9)).isInstanceOf(RequestException.class)
                .hasMessage("there is no workload 'wbe' here; did you mean 'web'?");
        assertThatThrownBy(() -> shop.images("Deployment/wbe", 9)).hasMessageContaining("'Deployment/web'");
        assertThatThrownBy(() -> shop.images("web", 9)).isInstanceOf(RequestException.class)
                .hasMessageContaining("'web' may be Deployment web of application a (a) or Deployment web of "
                        + "application b (b): give a path that holds only one of them");
        assertThat(shop.images("deployment/web", 9, "b").now().folder()).isEqualTo("b");
    }

    @Test
    void aPathChoosesBetweenLooseFilesToo() throws Exception {
        shop.write("a/web.yaml", Shop.WEB).write("b/web.yaml", Shop.WEB.replace("web:1 ", "web:2 ")).commit("Ann");

        assertThat(shop.images("web", 9, "b").containers().get(0).images()).containsExactly("example.org/web:2");
    }

    @Test
    void whereNothingWasCommittedItIsSaid() throws Exception {
        shop.write("web.yaml", Shop.WEB);
        assertThatThrownBy(() -> shop.images("web", 9)).isInstanceOf(RevisionException.class)
                .hasMessageContaining("nothing was committed yet");
        shop.write("other.txt", "").sandbox().git().add().addFilepattern("other.txt").call();
        shop.sandbox().git().commit().setMessage("no workload").setSign(false).call();

        WorkloadImages images = shop.images("web", 9);
        assertThat(images.containers().get(0).stays()).extracting(Stay::from).containsOnlyNulls();
        assertThat(Shop.text(images)).contains("never committed");
    }
}
