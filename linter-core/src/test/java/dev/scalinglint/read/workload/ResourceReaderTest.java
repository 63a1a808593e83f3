package dev.scalinglint.read.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.model.Container;
import dev.scalinglint.model.Resource;
import dev.scalinglint.read.Manifests;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourceReaderTest {
    private static Container container(String resources) {
        return Manifests.workload("""
                apiVersion: v1
                kind: Pod
                metadata: {name: api, namespace: shop}
                spec: {containers: [{name: main, resources: %s}]}
                """.formatted(resources)).containers().get(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1     | 1000m",
        "'1'   | 1.0",
        "1Gi   | 1024Mi",
        "1Gi   | 1073741824",
        "1e3   | 1k",
        "0.0001| 1m"})
    void equalityIsNumeric(String request, String limit) {
        Resource memory =
                container("{requests: {memory: %s}, limits: {memory: %s}}".formatted(request, limit)).memory();
        assertThat(memory.equal()).isTrue();
        assertThat(memory.differs()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1G | 1Gi", "512M | 512Mi", "1 | 0", "0 | 1"})
    void differencesAreNumericToo(String request, String limit) {
        Resource memory =
                container("{requests: {memory: %s}, limits: {memory: %s}}".formatted(request, limit)).memory();
        assertThat(memory.differs()).isTrue();
    }

    @Test
    void limitsAloneMakeRequestsEqual() {
        Resource cpu = container("{limits: {cpu: 2}}").cpu();
        assertThat(cpu.equal()).isTrue();
        assertThat(cpu.missing()).isNull();
        assertThat(cpu.request().defaulted()).isTrue();
        assertThat(cpu.request().text()).isEqualTo("2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", value = {
        "{}                                          | request or limit",
        "{requests: {cpu: 1}}                        | limit",
        "{requests: {cpu: 1}, limits: {memory: 1Gi}} | limit",
        "{limits: {cpu: 0}}                          | request or limit",
        "{requests: {cpu: 1}, limits: {cpu: 0}}      | limit",
        "{requests: {cpu: 0}, limits: {cpu: 1}}      | none",
        "{requests: {cpu: ~}, limits: {cpu: ~}}      | request or limit",
        "{limits: {cpu: 1 core}}                     | none",
        "[oops]                                      | request or limit"})
    void whatIsMissing(String resources, String missing) {
        assertThat(container(resources).cpu().missing()).isEqualTo(missing);
    }

    @Test
    void whatIsNoQuantityIsNeitherMissingNorEqual() {
        Resource memory = container("{requests: {memory: 1GB}, limits: {memory: 1GB}}").memory();
        assertThat(memory.valid()).isFalse();
        assertThat(memory.equal()).isFalse();
        assertThat(memory.differs()).isFalse();
    }

    @Test
    void aLimitRangeOfTheNamespaceFillsInWhatIsMissing() {
        Container container = Manifests.workload("""
                apiVersion: v1
                kind: LimitRange
                metadata: {name: other, namespace: elsewhere}
                spec: {limits: [{type: Container, default: {cpu: 7}}]}
                ---
                apiVersion: v1
                kind: LimitRange
                metadata: {name: defaults, namespace: shop}
                spec:
                  limits:
                    - {type: Pod, max: {cpu: 9}}
                    - {type: Container, default: {cpu: 1}, defaultRequest: {cpu: 500m}, max: {memory: 1Gi}}
                ---
                apiVersion: v1
                kind: Pod
                metadata: {name: api, namespace: shop}
                spec: {containers: [{name: main, resources: {requests: {cpu: 250m}}}]}
                """).containers().get(0);
        assertThat(container.cpu().request().text()).isEqualTo("250m");
        assertThat(container.cpu().limit().text()).isEqualTo("1");
        assertThat(container.cpu().limit().defaulted()).isTrue();
        assertThat(container.memory().equal()).as("max makes a default, a default makes a defaultRequest").isTrue();
    }

    @Test
    void aLimitRangeDoesNotOverrideARequestThatALimitMade() {
        Container container = Manifests.workload("""
                apiVersion: v1
                kind: LimitRange
                metadata: {name: defaults}
                spec: {limits: [{type: Container, defaultRequest: {cpu: 100m}}]}
                ---
                apiVersion: v1
                kind: Pod
                metadata: {name: api}
                spec: {containers: [{name: main, resources: {limits: {cpu: 1}}}]}
                """).containers().get(0);
        assertThat(container.cpu().equal()).isTrue();
    }

    @Test
    void everyQuantityIsKeptAsWritten() {
        Container container =
                container("{requests: {cpu: 2, nvidia.com/gpu: '1'}, limits: {cpu: 1, memory: '${MEMORY}'}}");
        assertThat(container.quantities().stream()
                .map(value -> value.list() + "." + value.resource() + "=" + value.written()
                        + (value.template() ? "?" : ""))
                .collect(Collectors.joining(" ")))
                .isEqualTo("requests.cpu=2 requests.nvidia.com/gpu=1 limits.cpu=1 limits.memory=${MEMORY}?");
        assertThat(container.quantities().get(0).limit().text()).isEqualTo("1");
    }
}
