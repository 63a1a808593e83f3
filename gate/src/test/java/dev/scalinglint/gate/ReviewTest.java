package dev.scalinglint.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scalinglint.gate.git.Sandbox;
import dev.scalinglint.gate.review.Approval;
import dev.scalinglint.gate.review.ReviewOutcome;
import dev.scalinglint.gate.review.ReviewedChange;
import dev.scalinglint.schema.InvalidFileException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewTest {
    private static final String LOOP = """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: loop
              namespace: shop
              labels: {tier: back}
              annotations: {scaling-lint.dev/profile: singleton}
            spec:
              replicas: 1
              strategy: {type: Recreate}
              selector: {matchLabels: {app: loop}}
              template:
                metadata: {labels: {app: loop}}
                spec:
                  containers:
                    - name: loop
                      image: example.org/loop:1.0
                      resources: {requests: {cpu: 100m, memory: 64Mi}, limits: {memory: 64Mi}}
            """;
    private static final String SERVICE = """
            apiVersion: v1
            kind: Service
            metadata: {name: loop, namespace: shop}
            spec:
              type: ClusterIP
              selector: {app: loop}
              ports: [{port: 80}]
            """;
    private static final String APPROVALS = ".scaling-lint-approvals.yaml";
    @TempDir Path folder;
    @TempDir Path elsewhere;
    private Sandbox sandbox;
    private String base;

    @BeforeEach
    void init() throws Exception {
        sandbox = Sandbox.in(folder);
        sandbox.write("apps/loop.yaml", LOOP).write("apps/service.yaml", SERVICE).write("README.md", "hello\n");
        base = sandbox.commit();
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    private ReviewOutcome review() throws Exception {
        return review(Map.of());
    }

    private ReviewOutcome review(Map<String, String> env) throws Exception {
        return Gates.judge(sandbox.folder(), base, null, false, env).review();
    }

    /** Writes the settings into the base, and the change into a commit after it. */
    private void change(String config, String path, String from, String to) throws Exception {
        if (!config.isEmpty()) {
            sandbox.write(".scaling-lint.yaml", config);
            base = sandbox.commit();
        }
        edit(path, from, to);
        sandbox.commit("scale");
    }

    private void edit(String path, String from, String to) throws Exception {
        String text = Files.readString(sandbox.folder().resolve(path));
        assertThat(text).contains(from);
        sandbox.write(path, text.replace(from, to));
    }

    private void scaled() throws Exception {
        change("", "apps/loop.yaml", "replicas: 1", "replicas: 3");
    }

    private static List<String> refusals(ReviewOutcome review) {
        return review.approvals().stream().map(Approval::refused).toList();
    }

    /** No configuration: what loosens a singleton and what opens a way to it; not what tightens. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "apps/loop.yaml    | replicas: 1     | replicas: 3        | singleton",
        "apps/loop.yaml    | Recreate        | RollingUpdate      | singleton",
        "apps/loop.yaml    | memory: 64Mi}}  | memory: 128Mi}}    | ",
        "apps/loop.yaml    | loop:1.0        | loop:1.1           | ",
        "apps/service.yaml | ClusterIP       | LoadBalancer       | exposure",
        "README.md         | hello           | hello all          | "})
    void whatNeedsAReviewWithoutAnySettings(String path, String from, String to, String asking) throws Exception {
        change("", path, from, to);
        assertThat(review().changes().stream().flatMap(change -> change.asking().stream()).distinct())
                .containsExactlyElementsOf(asking == null ? List.of() : List.of(asking));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "{singleton: off}                                                               | ",
        "{singleton: off, a: {control: replicas-max}}                                   | a",
        "{singleton: off, a: {control: [pool, 'replicas*']}}                            | a",
        "{singleton: off, a: {control: pool}}                                           | ",
        "{singleton: off, a: {direction: tightens}}                                     | ",
        "{singleton: off, a: {direction: any, profile: fleet}}                          | ",
        "{singleton: off, a: {profile: singleton}}                                      | a",
        "{singleton: off, a: {match: {name: 'lo*', kind: apps/Deployment}}}             | a",
        "{singleton: off, a: {match: {labels: {tier: back}, namespace: shop}}}          | a",
        "{singleton: off, a: {match: {labels: {tier: front}}}}                          | ",
        "{singleton: off, a: {control: replicas, above: 2}}                             | a",
        "{singleton: off, a: {control: replicas, above: 3}}                             | ",
        "{singleton: off, a: {control: replicas, above: 1, below: 3}}                   | ",
        "{a: {}}                                                                        | singleton, a"})
    void thePolicySaysWhatNeedsAReview(String reviews, String asking) throws Exception {
        change("controls: {review: " + reviews + "}\n", "apps/loop.yaml", "replicas: 1", "replicas: 3");
        assertThat(review().changes().stream().flatMap(change -> change.asking().stream()).distinct())
                .containsExactlyElementsOf(asking == null ? List.of() : List.of(asking.split(", ")));
    }

    @Test
    void aRenameGetsRoundNoMatch() throws Exception {
        edit("apps/loop.yaml", "name: loop\n  namespace", "name: loop-v1\n  namespace");
        String config = "controls: {review: {singleton: off, a: {control: 'replicas*', match: {name: loop-v1}}}}\n";
        change(config, "apps/loop.yaml", "loop-v1", "loop-v2");
        edit("apps/loop.yaml", "replicas: 1", "replicas: 3");
        assertThat(review().open()).isNotEmpty();
    }

    @Test
    void aChangeThatNobodyApprovedSaysHowThatIsDone() throws Exception {
        scaled();
        ReviewOutcome review = review();
        assertThat(review.isRequired()).isTrue();
        assertThat(review.open()).extracting(ReviewedChange::what)
                .containsExactly("loop: replicas 1 → 3 (apps/loop.yaml:9)");
        assertThat(review.how()).contains("label 'scaling-reviewed'", "'Scaling-Reviewed-by: NAME'",
                "Scaling-Reviewed-by: NAME " + review.digest(), APPROVALS);
    }

    @Test
    void aTrailerApprovesUntilWhatItIsForChanges() throws Exception {
        scaled();
        sandbox.commit("looked at\n\nScaling-Reviewed-by: Ann <ann@example.org>");
        assertThat(review().isRequired()).isFalse();
        edit("README.md", "hello", "hello all");
        sandbox.commit("words");
        assertThat(review().isRequired()).as("a file that nothing is judged by").isFalse();
        edit("apps/loop.yaml", "replicas: 3", "replicas: 5");
        assertThat(refusals(review())).as("not committed").containsExactly("apps/loop.yaml has changed since");
        sandbox.commit("more");
        assertThat(review().isRequired()).isTrue();
        sandbox.write(".scaling-lint.yaml", "controls: {approval: {stays: true}}\n");
        sandbox.commit("settings");
        assertThat(review().isRequired()).as("by the base").isTrue();
    }

    @Test
    void aTrailerMayOutliveAPushWhereThePolicySaysSo() throws Exception {
        change("controls: {approval: {stays: true}}\n", "apps/loop.yaml", "replicas: 1", "replicas: 3");
        sandbox.commit("looked at\n\nScaling-Reviewed-by: Ann");
        edit("apps/loop.yaml", "replicas: 3", "replicas: 5");
        sandbox.commit("more");
        assertThat(review().isRequired()).isFalse();
    }

    @Test
    void aTrailerThatNamesTheChangeIsForThatChangeWhereverItStands() throws Exception {
        scaled();
        String digest = review().digest();
        sandbox.commit("looked at\n\nScaling-Reviewed-by: Ann (" + digest + ")");
        edit("apps/loop.yaml", "kind: Deployment", "# a comment\nkind: Deployment");
        sandbox.commit("comment");
        assertThat(review().isRequired()).isFalse();
        edit("apps/loop.yaml", "replicas: 3", "replicas: 5");
        sandbox.commit("more");
        assertThat(refusals(review())).containsExactly("this is change " + review().digest());
    }

    @Test
    void nobodyApprovesOfTheirOwnChangeUnlessThePolicySaysSo() throws Exception {
        scaled();
        sandbox.commit("looked at\n\nScaling-Reviewed-by: somebody");
        assertThat(refusals(review())).containsExactly("somebody wrote the change");
        sandbox.git().reset().setMode(org.eclipse.jgit.api.ResetCommand.ResetType.HARD).setRef(base).call();
        change("controls: {approval: {own: true}}\n", "apps/loop.yaml", "replicas: 1", "replicas: 3");
        sandbox.commit("looked at\n\nScaling-Reviewed-by: somebody");
        assertThat(review().isRequired()).isFalse();
    }

    private Map<String, String> event(String action, String put, String sender, String labels, String fork)
            throws Exception {
        Path file = Files.writeString(elsewhere.resolve("event.json"), """
                {"action": "%s", "label": {"name": "%s"}, "sender": {"login": "%s"},
                 "pull_request": {"labels": [%s], "user": {"login": "bob"}, "base": {"sha": "%s",
                 "repo": {"full_name": "shop/shop"}}, "head": {"sha": "x", "repo": {"full_name": "%s/shop"}}}}
                """.formatted(action, put, sender, labels, base, fork));
        return Map.of("GITHUB_EVENT_PATH", file.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "labeled     | scaling-reviewed | ann | {'name': 'scaling-reviewed'} | ",
        "labeled     | scaling-reviewed | bob | {'name': 'scaling-reviewed'} | bob wrote the change",
        "labeled     | other            | ann | {'name': 'scaling-reviewed'} | it was put on before",
        "synchronize |                  | bob | {'name': 'scaling-reviewed'} | it was put on before",
        "synchronize |                  | bob | {'name': 'scaling-reviewed:DIGEST'} | ",
        "synchronize |                  | bob | {'name': 'scaling-reviewed:000000000000'} | this is change"})
    void aLabelApprovesWhatStandsWhenItIsPutOn(String action, String put, String sender, String labels,
            String refusal) throws Exception {
        scaled();
        String named = labels.replace('\'', '"').replace("DIGEST", review().digest());
        ReviewOutcome review = review(event(action, put == null ? "" : put, sender, named, "shop"));
        assertThat(review.isRequired()).isEqualTo(refusal != null);
        assertThat(String.valueOf(refusals(review).get(0))).startsWith(String.valueOf(refusal));
    }

    @Test
    void aForkApprovesNothingOfItself() throws Exception {
        scaled();
        sandbox.commit("looked at\n\nScaling-Reviewed-by: Ann");
        ReviewOutcome review = review(event("opened", "", "eve", "", "eve"));
        assertThat(review.isRequired()).isTrue();
        assertThat(refusals(review)).first().asString().contains("comes from a fork");
        assertThat(review.how()).doesNotContain("Scaling-Reviewed-by");
    }

    private void approve(String to, String until) throws Exception {
        sandbox.write(APPROVALS, "approvals:\n  - {control: replicas, match: {name: loop}, to: " + to
                + ", by: Ann, reason: a sale, until: " + until + "}\n");
    }

    @Test
    void anEntryOfTheBaseCountsToItsLastDay() throws Exception {
        approve("3", LocalDate.now().toString());
        base = sandbox.commit();
        scaled();
        assertThat(review().isRequired()).isFalse();
        edit("apps/loop.yaml", "replicas: 3", "replicas: 4");
        assertThat(review().isRequired()).as("another number").isTrue();
        sandbox.git().reset().setMode(org.eclipse.jgit.api.ResetCommand.ResetType.HARD).setRef(base).call();
        String yesterday = LocalDate.now().minusDays(1).toString();
        approve("3", yesterday);
        base = sandbox.commit();
        scaled();
        assertThat(refusals(review())).containsExactly("its last day was " + yesterday);
    }

    @Test
    void anEntryOfTheHeadCountsForNothingAndNeedsAReviewItself() throws Exception {
        approve("3", "9999-12-31");
        scaled();
        assertThat(review().open()).extracting(ReviewedChange::asking)
                .containsExactlyInAnyOrder(List.of("singleton"), List.of("settings"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "{control: replica, to: 3, by: Ann, until: 2026-12-31}  | 1:23: 'replica' is not allowed; expected one of",
        "{control: replicas, by: Ann, until: 2026-12-31}        | 'to' is missing",
        "{control: replicas, to: 3, by: Ann, until: 2026-02-30} | '2026-02-30' is no day; expected YYYY-MM-DD"})
    void mistakesOfTheFileHaveTheirPlace(String entry, String message) throws Exception {
        sandbox.write(APPROVALS, "approvals: [" + entry + "]\n");
        base = sandbox.commit();
        scaled();
        assertThatThrownBy(this::review).isInstanceOf(InvalidFileException.class).hasMessageContaining(APPROVALS)
                .hasMessageContaining(message);
    }

    /** None of these counts for the change that brings it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "controls: {review: {singleton: off}}                 | setting-review",
        "controls: {review: {singleton: {control: pool}}}     | setting-review",
        "controls: {approval: {own: true}}                    | setting-review",
        "extends: []                                          | setting-review",
        "rules: {pdb/blocks-drain: off}                       | setting-rule",
        "'exclude: [\"apps/**\"]'                             | setting-exclude"})
    void loosenedSettingsNeedAReviewAndDoNotCount(String config, String control) throws Exception {
        sandbox.write(".scaling-lint.yaml", config.replace("'", "") + "\n");
        scaled();
        ReviewOutcome review = review();
        assertThat(review.open()).flatExtracting(ReviewedChange::controls).contains(control, "replicas");
    }

    @Test
    void aCommentThatSilencesNeedsAReview() throws Exception {
        String comment = "# scaling-lint: ignore pdb/missing -- later\nkind: Service";
        change("", "apps/service.yaml", "kind: Service", comment);
        assertThat(review().open()).extracting(ReviewedChange::what)
                .containsExactly("a comment asks not to be told of pdb/missing: later (apps/service.yaml:2:1)");
        base = sandbox.commit();
        sandbox.move("apps/service.yaml", "apps/moved.yaml");
        assertThat(review().open()).isEmpty();
    }
}
