package dev.scalinglint.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Resources of containers and of the pod as a whole: unquoted numbers, devices, and what goes with what. */
class PodResourcesTest extends KubernetesTest {
    private static final List<String> AMOUNTS = List.of("1", "500m", "0", "-1", "-1m", "-0.0001", "0.0001", "1.5",
            "1.", ".5", "+1", "1e0", "1e-1", "1E", "0x1", "0b1", "0o1", "01", "08", "1_0",
            "1e1000", "\"1e1000\"", "\"1\"", "\" 1\"", "\"1 \"", "\"\"", "\".\"", "\"-\"", "\"+\"", "\"m\"", "\"Mi\"",
            "\"1_0\"", "\"0x1\"", "1Ki", "1ki", "1K", "1k", "1n", "1u", "1 Gi", "1GB", "50%",
            "true", "yes", "abc", ".inf", "[]", "{}", "2000m", "3", "1e30", "9223372036854775808",
            "18446744073709551616", "1e", "1e+", "1e+0", "1ee3", "1Mi3", "1..5", "1.5.5", "--1");

    PodResourcesTest() {
        super("resources", Set.of("resources/invalid-quantity", "resources/pod-level-invalid", "input/wrong-type",
                "input/unreadable"));
    }

    @Override
    List<Variant> variants() {
        List<Variant> variants = new ArrayList<>(containers().variants(350));
        variants.addAll(whole().variants(450));
        return variants;
    }

    private static List<String> entry(String name, String usual) {
        List<String> entries = new ArrayList<>(List.of(usual.isEmpty() ? "" : name + ": " + usual + ", "));
        AMOUNTS.forEach(amount -> entries.add(name + ": " + amount + ", "));
        return entries.stream().distinct().toList();
    }

    private static List<String> devices(String... amounts) {
        List<String> entries = new ArrayList<>(List.of(""));
        for (String amount : amounts) {
            entries.add("example.org/gpu: " + amount + ", ");
        }
        return entries;
    }

    private static List<String> names() {
        List<String> entries = new ArrayList<>(List.of(""));
        for (String name : List.of("ephemeral-storage", "storage", "gpu", "cpus", "Memory", "pods",
                "kubernetes.io/thing", "example.org/thing", "requests.example.org/thing", "example.org/a/b",
                "/thing", "example.org/", "a_b", "limits.cpu", "attachable-volumes-x")) {
            entries.add(name + ": 1, ");
        }
        return entries;
    }

    private static Blanks containers() {
        return new Blanks("container", """
                apiVersion: v1
                kind: Pod
                metadata: {name: mill, namespace: farm}
                spec:
                  containers:
                    - name: mill
                      image: registry.example.org/mill:1.0
                      resources: {requests: {<cpu><memory><device><named>}, limits: {<most><room><devices><limited>}}
                """).with("cpu", entry("cpu", "")).with("memory", entry("memory", "1"))
                .with("device", devices("1", "2", "0", "0.5", "1000m", "-1"))
                .with("named", names()).with("most", entry("cpu", "2")).with("room", entry("memory", ""))
                .with("devices", devices("1", "2", "0", "0.5", "1.0", "\"1\"")).with("limited", names());
    }

    private static Blanks whole() {
        return new Blanks("pod", """
                apiVersion: v1
                kind: Pod
                metadata: {name: mill, namespace: farm}
                spec:
                  resources: <pod>
                  initContainers:
                    - name: first
                      image: registry.example.org/first:1.0
                      resources: {<first>}
                    - name: mesh
                      image: registry.example.org/mesh:1.0
                      restartPolicy: Always
                      resources: {<mesh>}
                    - name: last
                      image: registry.example.org/last:1.0
                      resources: {<last>}
                  containers:
                    - name: mill
                      image: registry.example.org/mill:1.0
                      resources: {<mill>}
                    - name: log
                      image: registry.example.org/log:1.0
                      resources: {<log>}
                """).with("pod", pods()).with("first", small()).with("mesh", small())
                .with("last", small()).with("mill", small()).with("log", small());
    }

    private static List<String> pods() {
        List<String> pods = new ArrayList<>(List.of("{requests: {cpu: 1, memory: 1Gi}, limits: {cpu: 2}}", "{}",
                "null", "{requests: {}}", "{limits: {}}", "{requests: {cpu: 300m}}",
                "{limits: {cpu: 300m}}", "{requests: {memory: 512Mi}, limits: {memory: 512Mi}}",
                "{requests: {cpu: 2}, limits: {cpu: 1}}", "{limits: {memory: 256Mi}}",
                "{claims: []}", "{claims: [{name: a}]}", "{requests: {ephemeral-storage: 1Gi}}",
                "{limits: {example.org/gpu: 1}}", "{requests: {gpu: 1}}", "[]", "cpu", "{requests: []}"));
        AMOUNTS.forEach(amount -> pods.add("{requests: {cpu: " + amount + "}}"));
        AMOUNTS.forEach(amount -> pods.add("{limits: {memory: " + amount + "}}"));
        return pods;
    }

    private static List<String> small() {
        return List.of("", "requests: {cpu: 100m}", "requests: {cpu: 400m, memory: 256Mi}", "limits: {cpu: 400m}",
                "limits: {cpu: 1, memory: 512Mi}", "requests: {cpu: 10m}, limits: {cpu: 3}",
                "requests: {memory: 2Gi}", "requests: {cpu: 0}", "limits: {memory: 256Mi}, requests: {cpu: 900m}",
                "limits: {cpu: 2500m}");
    }
}
