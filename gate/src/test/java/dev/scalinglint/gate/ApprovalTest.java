package dev.scalinglint.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scalinglint.gate.review.Approval;
import dev.scalinglint.gate.review.ReviewOutcome;
import dev.scalinglint.gate.review.ReviewedChange;
import dev.scalinglint.schema.InvalidFileException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApprovalTest extends ReviewedRepository {
    private static List<String> refusals(ReviewOutcome review) {
        return review.approvals().stream().map(Approval::refused).toList();
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
}
