package dev.scalinglint.read.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.model.EnvReference;
import dev.scalinglint.model.Volume;
import dev.scalinglint.model.Workload;
import dev.scalinglint.read.Manifests;
import java.util.List;
import org.junit.jupiter.api.Test;

class VolumeReaderTest {
    private static final String POD = """
            apiVersion: v1
            kind: Pod
            metadata: {name: a, namespace: shop}
            spec:
              containers:
                - name: main
                  volumeMounts:
                    - {name: data, mountPath: /data}
                    - {name: data, mountPath: /again, readOnly: true}
              volumes:
                - {name: data, persistentVolumeClaim: {claimName: data}}
                - name: all
                  projected:
                    sources:
                      - secret: {name: s, items: [{key: a, path: a}, {key: b, path: b}]}
                      - configMap: {name: c, optional: true}
                - {name: scratch, emptyDir: {}}
                - {name: nothing}
                - not a volume
            """;

    private static Volume volume(String name, String more) {
        Workload pod = Manifests.model(POD + more).workloads().get(0);
        return pod.volumes().stream().filter(volume -> volume.name().value().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void aClaimIsFoundInItsNamespace() {
        String claim =
                "---\n{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: data, namespace: %s}, spec: "
                        + "{accessModes: [ReadWriteOnce]}}\n";
        assertThat(volume("data", claim.formatted("shop")).claim().singleWriter()).isTrue();
        assertThat(volume("data", claim.formatted("other")).claim()).isNull();
        assertThat(volume("data", "").claim()).isNull();
    }

    @Test
    void mountsKnowWhetherTheyMayWrite() {
        Volume data = volume("data", "");
        assertThat(data.mounts()).extracting(mount -> mount.readOnly().value()).containsExactly(false, true);
        assertThat(data.writable().path().value()).isEqualTo("/data");
        assertThat(data.readOnly().defaulted()).isTrue();
    }

    @Test
    void aProjectedVolumeRefersToEachOfItsSources() {
        List<EnvReference> references = volume("all", "").references();
        assertThat(references)
                .extracting(reference -> reference.kind() + " " + reference.name() + " " + reference.key() + " "
                        + reference.optional())
                .containsExactly("Secret s a false", "Secret s b false", "ConfigMap c null true");
        assertThat(volume("scratch", "").references()).isEmpty();
        assertThat(volume("nothing", "").kind()).isEmpty();
    }
}
