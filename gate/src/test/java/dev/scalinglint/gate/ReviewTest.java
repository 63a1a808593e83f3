package dev.scalinglint.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.gate.review.ReviewOutcome;
import dev.scalinglint.gate.review.ReviewedChange;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewTest extends ReviewedRepository {
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
