package dev.scalinglint.read.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.model.Container;
import dev.scalinglint.model.EnvReference;
import dev.scalinglint.read.Manifests;
import org.junit.jupiter.api.Test;

class EnvironmentReaderTest {
    private static final String MAPS = """
            ---
            {apiVersion: v1, kind: ConfigMap, metadata: {name: shared, namespace: shop}, \
            data: {LOG_LEVEL: info, DB_POOL_SIZE: "5", EMPTY: null}}
            ---
            {apiVersion: v1, kind: ConfigMap, metadata: {name: shared, namespace: other}, data: {LOG_LEVEL: debug}}
            ---
            {apiVersion: v1, kind: ConfigMap, metadata: {name: anywhere}, data: {REGION: eu}}
            ---
            {apiVersion: v1, kind: Secret, metadata: {name: shared, namespace: shop}, \
            stringData: {TOKEN: not-to-be-seen}}
            """;

    @Test
    void configMapsOfTheNamespaceAreLookedUpAndSecretsAreNot() {
        Container container = container("""
                envFrom: [{configMapRef: {name: shared}}, {prefix: X_, configMapRef: {name: anywhere}}, \
                {secretRef: {name: shared}}]
                env: [{name: LEVEL, valueFrom: {configMapKeyRef: {name: shared, key: LOG_LEVEL}}}]
                """);
        assertThat(container.env()).containsOnlyKeys("LOG_LEVEL", "DB_POOL_SIZE", "X_REGION", "LEVEL");
        assertThat(container.env().get("LEVEL").value()).isEqualTo("info");
        assertThat(container.env().get("DB_POOL_SIZE").place().file().path()).isEqualTo("test.yaml");
    }

    @Test
    void whatTheContainerSetsItselfWins() {
        Container container = container("""
                env:
                  - {name: LOG_LEVEL, value: warn}
                  - {name: DB_POOL_SIZE, valueFrom: {secretKeyRef: {name: shared, key: TOKEN}}}
                envFrom: [{configMapRef: {name: shared}}]
                """);
        assertThat(container.env()).containsOnlyKeys("LOG_LEVEL");
        assertThat(container.env().get("LOG_LEVEL").value()).isEqualTo("warn");
    }

    @Test
    void everyReferenceIsKept() {
        Container container = container("""
                env:
                  - {name: A, valueFrom: {secretKeyRef: {name: s, key: k, optional: true}}}
                  - {name: B, valueFrom: {fieldRef: {fieldPath: metadata.name}}}
                  - {name: C, valueFrom: {configMapKeyRef: {name: absent, key: k}}}
                envFrom: [{prefix: P_, secretRef: {name: all}}]
                """);
        assertThat(container.references()).extracting(EnvReference::variable).containsExactly(null, "A", "C");
        assertThat(container.references()).extracting(EnvReference::kind).containsExactly("Secret", "Secret",
                "ConfigMap");
        assertThat(container.references()).extracting(EnvReference::optional).containsExactly(false, true, false);
        assertThat(container.references().get(0).prefix()).isEqualTo("P_");
        assertThat(container.env()).isEmpty();
    }

    private static Container container(String fields) {
        String pod = """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: api, namespace: shop}
                spec:
                  template:
                    spec:
                      containers:
                        - name: api
                """;
        return Manifests.workload(pod + fields.indent(10) + MAPS).containers().get(0);
    }
}
