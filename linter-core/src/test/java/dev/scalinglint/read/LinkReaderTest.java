package dev.scalinglint.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.model.Links;
import dev.scalinglint.tree.Application;
import org.junit.jupiter.api.Test;

class LinkReaderTest {
    private static final String API = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: api}
            spec: {template: {metadata: {labels: {app: api}}}}
            ---
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: {name: api}
            spec: {maxUnavailable: 1, selector: {matchLabels: {app: api}}}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: api}
            spec: {selector: {app: api}}
            """;

    @Test
    void tellsAWorkloadWhatRefersToIt() {
        Links links = Manifests.workload(API).links();

        assertThat(links.budgets()).hasSize(1);
        assertThat(links.services()).hasSize(1);
        assertThat(links.complete()).isTrue();
    }

    @Test
    void saysWhenThereMayBeMore() {
        Application part = new Application("test", "", Manifests.application(API).objects(), false);

        assertThat(Manifests.model(part).workloads().get(0).links().complete()).isFalse();
    }
}
