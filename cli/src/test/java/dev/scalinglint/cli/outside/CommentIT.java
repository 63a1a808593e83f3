package dev.scalinglint.cli.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The comment that the Action keeps up to date, with a stand-in of GitHub's API. Needs bash, curl and jq. */
@Tag("tools")
class CommentIT {
    private static final String TOKEN = "ghs_notToBeSeen0123456789";
    private static final Path SCRIPT = Path.of("../github-action/comment.sh").toAbsolutePath();

    @TempDir Path folder;

    private final Map<String, String> env = new HashMap<>();
    private GitHubStandIn github;

    @BeforeEach
    void start() throws IOException {
        github = new GitHubStandIn();
        Files.writeString(folder.resolve("event.json"), "{\"pull_request\": {\"number\": 7}}");
        env.putAll(Map.of("GITHUB_API_URL", github.address(), "GITHUB_REPOSITORY", "o/r", "GITHUB_TOKEN", TOKEN,
                "GITHUB_EVENT_PATH", folder.resolve("event.json").toString(), "WORKING_DIRECTORY", "."));
    }

    @AfterEach
    void stop() {
        github.close();
    }

    private Started comment(String page) throws IOException {
        Files.writeString(folder.resolve("page.md"), page);
        Started started = Started.run(folder, env, List.of("bash", SCRIPT.toString(), "page.md"));
        assertThat(started.status()).isZero();
        assertThat(started.out() + started.err()).doesNotContain(TOKEN);
        return started;
    }

    @Test
    void thereIsOneCommentWhichIsKeptUpToDate() throws IOException {
        github.comment("somebody", "User", "Looks good");

        assertThat(comment("first \"page\"\n@x\\n ☃\n").out()).isEmpty();
        assertThat(github.token).isEqualTo("Bearer " + TOKEN);
        assertThat(github.bodies()).hasSize(2).last().asString().endsWith("-->\nfirst \"page\"\n@x\\n ☃\n");

        comment("second\n");
        assertThat(github.bodies()).hasSize(2).last().asString().matches("<!-- scaling-lint gate \\d+ -->\nsecond\n");
        assertThat(github.asked).last().asString().isEqualTo("PATCH /repos/o/r/issues/comments/1002");
    }

    @Test
    void itIsFoundBehindManyOthers() throws IOException {
        for (int i = 0; i < 250; i++) {
            github.comment("somebody", "User", "comment " + i);
        }
        comment("first\n");
        comment("second\n");

        assertThat(github.bodies()).hasSize(251).last().asString().endsWith("second\n");
    }

    @Test
    void aForeignCommentWithTheMarkIsNotOurs() throws IOException {
        comment("first\n");
        String marked = github.bodies().get(0);
        github = restarted();
        github.comment("stranger", "User", marked);

        comment("second\n");

        assertThat(github.bodies()).hasSize(2).first().isEqualTo(marked);
    }

    private GitHubStandIn restarted() throws IOException {
        github.close();
        GitHubStandIn other = new GitHubStandIn();
        env.put("GITHUB_API_URL", other.address());
        return other;
    }

    @Test
    void anotherFolderHasAnotherComment() throws IOException {
        comment("first\n");
        env.put("WORKING_DIRECTORY", "clusters");
        comment("second\n");

        assertThat(github.bodies()).hasSize(2);
    }

    @Test
    void whatFailsIsANotice() throws IOException {
        github.refusal = 403;
        assertThat(comment("page\n").out()).startsWith("::notice title=No comment::the token may not comment");
        github.refusal = 422;
        assertThat(comment("page\n").out()).contains("the API answers 422");
        github.close();
        assertThat(comment("page\n").out()).startsWith("::notice title=No comment::the comments cannot be read");
        env.put("GITHUB_TOKEN", "");
        assertThat(comment("page\n").out()).contains("set github-token");
        env.put("GITHUB_TOKEN", TOKEN);
        Files.writeString(folder.resolve("event.json"), "{\"ref\": \"refs/heads/main\"}");
        assertThat(comment("page\n").out()).contains("the event is about no pull request");
    }
}
