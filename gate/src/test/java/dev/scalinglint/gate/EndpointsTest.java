package dev.scalinglint.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.scalinglint.gate.git.GitRepository;
import dev.scalinglint.gate.git.RevisionException;
import dev.scalinglint.gate.git.Sandbox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.URIish;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a change begins and ends, and what is said when that cannot be told. */
class EndpointsTest {
    @TempDir Path folder;

    private Sandbox sandbox;
    private String first;
    private String second;

    @BeforeEach
    void init() throws Exception {
        sandbox = Sandbox.in(Files.createDirectories(folder.resolve("repository")));
        first = sandbox.write("a.yaml", "a: 1\n").commit();
        second = sandbox.write("a.yaml", "a: 2\n").commit();
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    private String base(Map<String, String> env) throws Exception {
        return Gates.judge(sandbox.folder(), null, null, false, env).base();
    }

    private Map<String, String> github(String payload) throws Exception {
        Path event = Files.writeString(folder.resolve("event.json"), payload);
        return Map.of("GITHUB_EVENT_PATH", event.toString());
    }

    @Test
    void gitHubSaysItInThePayload() throws Exception {
        assertThat(base(github("{\"before\": \"" + first + "\"}"))).startsWith(first.substring(0, 10));
        assertThat(base(github("{\"merge_group\": {\"base_sha\": \"" + first + "\"}}")))
                .startsWith(first.substring(0, 10));
        assertThat(base(github("{\"pull_request\": {\"base\": {\"sha\": \"" + first + "\"}, \"head\": {\"sha\": \""
                + second + "\"}}}")))
                .contains(first.substring(0, 10));
    }

    @ParameterizedTest
    @CsvSource({
        "GITLAB_CI, CI_MERGE_REQUEST_DIFF_BASE_SHA", "GITLAB_CI, CI_COMMIT_BEFORE_SHA",
        "JENKINS_URL, GIT_PREVIOUS_SUCCESSFUL_COMMIT"
    })
    void otherBuildServersSayItInTheirVariables(String server, String variable) throws Exception {
        assertThat(base(Map.of(server, "true", variable, first))).startsWith(first.substring(0, 10));
    }

    @ParameterizedTest
    @CsvSource({
        "TF_BUILD, SYSTEM_PULLREQUEST_TARGETBRANCH, refs/heads/main",
        "BITBUCKET_BUILD_NUMBER, BITBUCKET_PR_DESTINATION_BRANCH, main",
        "JENKINS_URL, CHANGE_TARGET, main", "GITLAB_CI, CI_DEFAULT_BRANCH, main"
    })
    void fromABranchTheChangeBeginsWhereTheHistoryParts(String server, String variable, String branch)
            throws Exception {
        remoteHas(first);

        assertThat(base(Map.of(server, "1", variable, branch))).contains(first.substring(0, 10));
    }

    @Test
    void withoutABuildServerTheRemotesDefaultBranchTells() throws Exception {
        remoteHas(first);

        assertThat(base(Map.of())).contains(first.substring(0, 10));
    }

    @Test
    void withoutARemoteItIsComparedWithTheLastCommitAndSaysSo() throws Exception {
        GateReport report = Gates.judge(sandbox.folder(), null, null, false, Map.of());

        assertThat(report.base()).contains(second.substring(0, 10));
        assertThat(report.notices()).singleElement().asString().contains("--base");
    }

    @Test
    void aBaseThatTheCloneLacksIsToldWithTheFetchThatBringsIt() {
        String lacking = "1234567890123456789012345678901234567890";

        assertThatThrownBy(() -> base(Map.of("GITLAB_CI", "true", "CI_COMMIT_BEFORE_SHA", lacking)))
                .hasMessageContaining("git fetch --no-tags --depth=1 origin " + lacking);
    }

    @Test
    void aMergeThatGitHubMadeIsComparedWithWhatItWasMergedInto() throws Exception {
        sandbox.git().checkout().setCreateBranch(true).setName("change").setStartPoint(first).call();
        String head = sandbox.write("b.yaml", "b: 1\n").commit();
        sandbox.git().checkout().setName("main").call();
        sandbox.git().merge().include(sandbox.git().getRepository().resolve(head)).setCommit(true).call();

        assertThat(base(github(
                "{\"pull_request\": {\"base\": {\"sha\": \"" + first + "\"}, \"head\": {\"sha\": \"" + head + "\"}}}")))
                .startsWith(second.substring(0, 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--upload-pack=x", "main\nx", "", "HEAD^{tree}", "HEAD~99", "refs/heads/../../x", "@{-1}",
        "mian", "deadbeef"})
    void whatIsNoRevisionIsSaidToBeNone(String text) {
        assertThatThrownBy(() -> Gates.judge(sandbox.folder(), text, null)).isInstanceOf(RevisionException.class)
                .satisfies(e -> assertThat(((RevisionException) e).isOfWhatWasAsked()).isTrue());
    }

    @Test
    void aMisspeltBranchIsHintedAt() {
        assertThatThrownBy(() -> Gates.judge(sandbox.folder(), "mian", null))
                .hasMessageContaining("did you mean 'main'?");
    }

    @Test
    void aBranchThatIsCalledLikeAnOptionIsABranch() throws Exception {
        Files.writeString(sandbox.folder().resolve(".git/refs/heads/--upload-pack=x"), first + "\n");

        assertThat(Gates.judge(sandbox.folder(), "--upload-pack=x", null).base()).contains(first.substring(0, 10));
    }

    @Test
    void historiesWithNothingInCommonAreToldApart() throws Exception {
        sandbox.git().checkout().setOrphan(true).setName("other").call();
        sandbox.commit();
        remoteHas(first);

        assertThatThrownBy(() -> base(Map.of())).hasMessageContaining("no commit in common")
                .hasMessageContaining("--base");
    }

    @Test
    void aFolderThatIsInNoRepositoryIsSaidToBeInNone() {
        assertThatThrownBy(() -> Gates.judge(folder, "HEAD", null)).hasMessageContaining("in no Git repository");
    }

    @Test
    void aBareRepositoryHasRevisionsAndNoWorkingTree() throws Exception {
        Path bare = folder.resolve("bare.git");
        Git.cloneRepository().setBare(true).setURI(sandbox.folder().toUri().toString()).setDirectory(bare.toFile())
                .call().close();

        assertThat(Gates.judge(bare, first, second).files()).isEqualTo(1);
        assertThatThrownBy(() -> Gates.judge(bare, first, null)).hasMessageContaining("bare")
                .hasMessageContaining("--head");
    }

    @Test
    void aRepositoryWithoutACommitSaysSo() throws Exception {
        try (Sandbox empty = Sandbox.in(Files.createDirectories(folder.resolve("empty")))) {
            assertThatThrownBy(() -> Gates.judge(empty.folder(), null, null))
                    .hasMessageContaining("nothing was committed yet");
        }
    }

    @Test
    void aWorktreeIsReadLikeAnyOther() throws Exception {
        Path other = folder.resolve("worktree");
        Process made = new ProcessBuilder("git", "worktree", "add", "-q", "--detach", other.toString(), first)
                .directory(sandbox.folder().toFile())
                .redirectErrorStream(true).start();
        assumeTrue(made.waitFor() == 0);
        Files.writeString(other.resolve("a.yaml"), "a: 3\n");

        assertThat(Gates.judge(other, "HEAD", null).files()).isEqualTo(1);
        assertThat(Gates.judge(other, "main", null).base()).contains(second.substring(0, 10));
    }

    @Test
    void nothingIsWrittenIntoTheRepository() throws Exception {
        String before = listing();
        Gates.judge(sandbox.folder(), "HEAD~1", null);

        assertThat(listing()).isEqualTo(before);
    }

    private String listing() throws Exception {
        try (var files = Files.walk(folder)) {
            return files.sorted().map(file -> file + " " + file.toFile().lastModified()).toList().toString();
        }
    }

    private void remoteHas(String commit) throws Exception {
        Repository repository = sandbox.git().getRepository();
        sandbox.git().remoteAdd().setName("origin").setUri(new URIish("https://git.example.org/a.git")).call();
        Path ref = sandbox.folder().resolve(".git/refs/remotes/origin/main");
        Files.createDirectories(ref.getParent());
        Files.writeString(ref, commit + "\n");
        assertThat(repository.resolve("refs/remotes/origin/main").name()).isEqualTo(commit);
        try (GitRepository opened = GitRepository.around(sandbox.folder())) {
            assertThat(opened.defaultBranch()).isEqualTo("refs/remotes/origin/main");
        }
    }
}
