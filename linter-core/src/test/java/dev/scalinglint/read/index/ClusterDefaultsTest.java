package dev.scalinglint.read.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.read.Manifests;
import org.junit.jupiter.api.Test;

final class ClusterDefaultsTest {
    private static final String FIRST = config(
            "metadata: {name: config-autoscaler, namespace: knative-serving}\ndata: {max-scale: '3', min-scale: '1'}");

    @Test
    void readsConfigMapsAndTheOperatorsObject() {
        ClusterDefaults fromOperator = of("""
                apiVersion: operator.knative.dev/v1beta1
                kind: KnativeServing
                metadata: {name: knative-serving}
                spec: {config: {config-autoscaler: {max-scale: '3'}, features: {multi-container-probing: Enabled}}}
                """);
        assertThat(fromOperator.integer("autoscaler", "max-scale"))
                .isEqualTo(of(FIRST).integer("autoscaler", "max-scale")).isEqualTo(3);
        assertThat(fromOperator.is("features", "multi-container-probing", "enabled")).isTrue();
    }

    @Test
    void twoInstallationsThatDisagreeSayNothing() {
        ClusterDefaults both =
                of(FIRST + "---\n" + FIRST.replace("max-scale: '3'", "max-scale: '5'") + "---\n" + FIRST);
        assertThat(both.integer("autoscaler", "max-scale")).isNull();
        assertThat(both.integer("autoscaler", "min-scale")).isEqualTo(1);
    }

    @Test
    void anApplicationsOwnGoBeforeTheTrees() {
        ClusterDefaults own =
                of(config("metadata: {name: config-autoscaler}\ndata: {max-scale: '9'}")).before(of(FIRST));
        assertThat(own.integer("autoscaler", "max-scale")).isEqualTo(9);
        assertThat(own.integer("autoscaler", "min-scale")).isEqualTo(1);
    }

    private static String config(String rest) {
        return "apiVersion: v1\nkind: ConfigMap\n" + rest + "\n";
    }

    private static ClusterDefaults of(String yaml) {
        return ClusterDefaults.of(Manifests.application(yaml).objects().stream());
    }
}
