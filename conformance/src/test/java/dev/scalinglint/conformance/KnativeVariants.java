package dev.scalinglint.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Every field that Knative's webhook looks at, with values on both sides of what it takes. */
final class KnativeVariants {
    /** How the ids begin of what only Kubernetes refuses. */
    static final String DEPLOYMENT = "of the Deployment: ";
    private static final String KPA = "kpa.autoscaling.knative.dev";
    private static final String HPA = "hpa.autoscaling.knative.dev";

    private final Map<String, Variant> all = new LinkedHashMap<>();

    static List<Variant> all() {
        KnativeVariants variants = new KnativeVariants();
        variants.scaling();
        variants.podFields();
        variants.containerFields();
        variants.security();
        variants.environment();
        variants.probes();
        variants.sidecars();
        variants.volumes();
        variants.traffic();
        variants.annotations();
        variants.names();
        variants.ranges();
        return List.copyOf(variants.all.values());
    }

    private void add(String id, KnativeObject object) {
        add(object.variant(id));
    }

    /** What several lists make alike is asked once. */
    private void add(Variant variant) {
        Variant before = all.putIfAbsent(variant.id(), variant);
        if (before != null && !before.equals(variant)) {
            throw new IllegalStateException("two variants are called " + variant.id());
        }
    }

    private void each(String slot, String around, String... texts) {
        for (String text : texts) {
            add(slot + " " + around.formatted(text), KnativeObject.plain().with(slot, around.formatted(text)));
        }
    }

    private void scaling() {
        String[] counts = {"0", "1", "2", "3", "+1", "01", "007", "-1", "1.0", "", " 1", "1_0", "x", "2147483647", "2147483648", "3000000000", "0x1",
            "1e1", "null"};
        String[] floats = {"0", "0.009", "0.01", "0.99", "1", "70", "100", "100.5", "101", "109", "110", "1000", "1001", "-1", "-0.5", "-2", "80%", "",
            "Inf", "-Inf", "NaN", "infinity", "0x1p-2", "0x1p+6", "0x10", "1_000", "1__0", "_1", "1e2", "1e400", "1e-400", ".5", "5.", ".", "+2", "1,5"};
        String[] durations = {"0", "0s", "5s", "5.999s", "6s", "6.5s", "6s500ms", "60", "1m", "60000ms", "1h", "1h1s", "61m", "-1s", "", "1d", ".5m", "1.5s",
            "500ms", "1h0m0.0s", "soon", "6s 1s", "+6s"};
        for (String key : List.of("min-scale", "max-scale", "minScale", "maxScale", "initial-scale", "initialScale", "activation-scale",
                "activationScale")) {
            scale(key, counts);
        }
        for (String key : List.of("target", "target-utilization-percentage", "targetUtilizationPercentage", "target-burst-capacity",
                "panic-window-percentage", "panic-threshold-percentage", "panicThresholdPercentage")) {
            scale(key, floats);
        }
        for (String key : List.of("window", "scale-down-delay", "scaleDownDelay", "scale-to-zero-pod-retention-period")) {
            scale(key, durations);
        }
        scale("class", KPA, HPA, "example.com", "foo.autoscaling.knative.dev", "knative.dev", "");
        scale("metric", "concurrency", "rps", "cpu", "CPU", "", "memory");
        scale("unheard-of", "x");
        together();
    }

    private void scale(String key, String... values) {
        for (String value : values) {
            String annotation = "autoscaling.knative.dev/" + key + ": \"" + value + "\"";
            add("template " + annotation, KnativeObject.plain().with("template", annotation));
        }
    }

    private void together() {
        for (String min : List.of("0", "2", "3")) {
            for (String max : List.of("0", "2", "x")) {
                for (String activation : List.of("2", "3")) {
                    each("template", "%s", scales("min-scale", min, "max-scale", max, "activation-scale", activation),
                            scales("minScale", min, "max-scale", max, "initial-scale", activation));
                }
            }
        }
        for (String metric : List.of("concurrency", "rps", "cpu", "", "custom")) {
            for (String name : List.of(KPA, HPA, "example.com")) {
                each("template", "%s", scales("class", name, "metric", metric));
            }
            for (String name : List.of(KPA, HPA)) {
                add("cluster " + name + " metric " + metric, KnativeObject.plain().with("autoscaler", "pod-autoscaler-class: " + name)
                        .with("template", scales("metric", metric)));
            }
        }
        for (String algorithm : List.of("linear", "weighted-exponential", "weightedExponential", "foo", "")) {
            each("template", "%s", scales("metric-aggregation-algorithm", algorithm), scales("class", KPA, "metric-aggregation-algorithm", algorithm));
        }
        for (String max : List.of("0", "5", "6")) {
            add("limit 5 max-scale " + max, KnativeObject.plain().with("autoscaler", "max-scale-limit: \"5\", max-scale: \"5\"")
                    .with("template", scales("max-scale", max)));
        }
        add("zero initial scale allowed", KnativeObject.plain().with("autoscaler", "allow-zero-initial-scale: \"true\"")
                .with("template", scales("initial-scale", "0")));
        each("annotations", "%s", scales("max-scale", "1"), scales("unheard-of", "1"));
        each("labels", "%s", scales("max-scale", "1"));
    }

    private static String scales(String... pairs) {
        List<String> annotations = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            annotations.add("autoscaling.knative.dev/" + pairs[i] + ": \"" + pairs[i + 1] + "\"");
        }
        return String.join(", ", annotations);
    }

    private void podFields() {
        each("pod", "%s,", "nodeSelector: {disk: fast}", "nodeSelector: {}", "nodeSelector: null", "affinity: {}", "tolerations: []",
                "tolerations: [{key: gpu, operator: Exists}]", "topologySpreadConstraints: []", "hostAliases: []", "runtimeClassName: gvisor",
                "runtimeClassName: \"\"", "securityContext: {}", "securityContext: {runAsUser: 1}", "shareProcessNamespace: false",
                "priorityClassName: high", "priorityClassName: \"\"", "schedulerName: other", "initContainers: []", "dnsPolicy: Default",
                "dnsPolicy: \"\"", "dnsConfig: {}", "hostIPC: true", "hostIPC: false", "hostPID: true", "hostNetwork: true", "hostNetwork: false",
                "restartPolicy: Always", "restartPolicy: \"\"", "terminationGracePeriodSeconds: 0", "terminationGracePeriodSeconds: 30",
                "activeDeadlineSeconds: 60", "nodeName: one", "hostname: one", "subdomain: one", "priority: 0", "readinessGates: []",
                "serviceAccount: cart", "serviceAccountName: cart", "serviceAccountName: Cart", "serviceAccountName: \"\"",
                "serviceAccountName: cart.shop", "serviceAccountName: cart_shop", "preemptionPolicy: Never", "overhead: {}", "setHostnameAsFQDN: false",
                "os: {name: linux}", "hostUsers: true", "schedulingGates: []", "resourceClaims: []", "resources: {}", "ephemeralContainers: []",
                "imagePullSecrets: []", "imagePullSecrets: [{name: registry}]", "enableServiceLinks: true", "automountServiceAccountToken: true",
                "automountServiceAccountToken: false");
        for (String field : List.of("affinity: {}", "topologySpreadConstraints: []", "hostAliases: []", "nodeSelector: {disk: fast}",
                "runtimeClassName: gvisor", "tolerations: []", "shareProcessNamespace: true", "priorityClassName: high", "schedulerName: other",
                "dnsPolicy: Default", "dnsConfig: {}", "hostIPC: true", "hostPID: true", "hostNetwork: true", "securityContext: {fsGroup: 1}")) {
            String flag = "kubernetes.podspec-" + field.substring(0, field.indexOf(':')).toLowerCase(Locale.ROOT);
            for (String state : List.of("enabled", "Allowed", "disabled", "on")) {
                add(flag + " " + state, KnativeObject.plain().with("features", flag + ": \"" + state + "\"").with("pod", field + ","));
            }
        }
        for (String state : List.of("enabled", "allowed", "disabled")) {
            for (String initial : List.of("[]", "[{name: first, image: registry.example.com/first:1}]",
                    "[{name: first, image: registry.example.com/first:1, livenessProbe: {}}]", "[{name: first}]",
                    "[{name: first, image: registry.example.com/first:1, ports: [{containerPort: 8013}]}]",
                    "[{name: first, image: registry.example.com/first:1, env: [{name: PORT, value: x}]}]",
                    "[{name: first, image: registry.example.com/first:1, env: [{name: K_SERVICE, value: x}]}]",
                    "[{image: registry.example.com/first:1, restartPolicy: Always}]")) {
                add("init-containers " + state + " " + initial, KnativeObject.plain().with("features", "kubernetes.podspec-init-containers: " + state)
                        .with("pod", "initContainers: " + initial + ","));
            }
        }
    }

    private void containerFields() {
        each("container", "%s", "lifecycle: {}", "stdin: true", "stdin: false", "stdinOnce: true", "tty: true", "volumeDevices: []", "resizePolicy: []",
                "restartPolicy: Always", "resources: {claims: []}", "resources: {limits: {cpu: 1}}", "resources: {requests: {cpu: lots}}",
                "imagePullPolicy: Sometimes", "terminationMessagePolicy: File", "terminationMessagePolicy: Log", "terminationMessagePolicy: \"\"",
                "terminationMessagePath: /x", "workingDir: /x", "name: queue-proxy", "name: user-container", "args: [a]", "command: [a]",
                "ports: []", "ports: [{containerPort: 8080}]", "ports: [{containerPort: 0}]", "ports: [{containerPort: -1}]",
                "ports: [{containerPort: 65535}]", "ports: [{containerPort: 65536}]", "ports: [{containerPort: 8080}, {containerPort: 8081}]",
                "ports: [{containerPort: 8080, name: http1}]", "ports: [{containerPort: 8080, name: h2c}]", "ports: [{containerPort: 8080, name: http}]",
                "ports: [{containerPort: 8080, name: \"\"}]", "ports: [{containerPort: 8080, protocol: TCP}]",
                "ports: [{containerPort: 8080, protocol: UDP}]", "ports: [{containerPort: 8080, protocol: tcp}]",
                "ports: [{containerPort: 8080, hostPort: 80}]", "ports: [{containerPort: 8080, hostPort: 0}]",
                "ports: [{containerPort: 8080, hostIP: 10.0.0.1}]", "ports: [{name: h2c}]");
        for (String port : List.of("8008", "8012", "8013", "8022", "9090", "9091", "9092", "8009")) {
            each("container", "ports: [{containerPort: %s}]", port);
        }
        for (String image : List.of("\"\"", "a", "ab", "registry.example.com/cart", "registry.example.com/Cart", "Registry.example.com/cart:V1",
                "cart:", "cart:v 1", "localhost:5000/cart", "registry.example.com:x/cart", "shop/cart:1.0.0", "shop/cart:lätest", "\"cart image\"",
                "registry.example.com/a", "cart@sha256:abc",
                "cart@sha256:0123456789012345678901234567890123456789012345678901234567890123", "https://registry.example.com/cart",
                "registry.example.com/cart//sub", "registry.example.com/-cart", "cart:" + "x".repeat(129), "c".repeat(256))) {
            add("image " + image, KnativeObject.plain().with("containers", "{image: " + (image.startsWith("\"") ? image : "\"" + image + "\"") + "}"));
        }
        add("no image", KnativeObject.plain().with("containers", "{name: app}"));
        add("no containers", KnativeObject.plain().with("containers", ""));
    }

    private void security() {
        each("container", "securityContext: {%s}", "privileged: true", "privileged: false", "runAsUser: 0", "runAsUser: -1", "runAsUser: 2147483647",
                "runAsUser: 2147483648", "runAsGroup: -1", "runAsNonRoot: false", "allowPrivilegeEscalation: true", "readOnlyRootFilesystem: true",
                "seccompProfile: {type: Unconfined}", "seLinuxOptions: {}", "windowsOptions: {}", "procMount: Default", "appArmorProfile: {type: Unconfined}",
                "capabilities: {drop: [ALL]}", "capabilities: {drop: [all]}", "capabilities: {add: []}", "capabilities: {add: [NET_ADMIN]}",
                "capabilities: {add: [NET_BIND_SERVICE]}");
        for (String flag : List.of("kubernetes.containerspec-addcapabilities: enabled", "kubernetes.containerspec-addcapabilities: allowed",
                "secure-pod-defaults: enabled", "secure-pod-defaults: AllowRootBounded", "secure-pod-defaults: allowed")) {
            for (String added : List.of("[]", "[NET_ADMIN]", "[NET_BIND_SERVICE]", "[NET_BIND_SERVICE, NET_ADMIN]")) {
                add(flag + " add " + added, KnativeObject.plain().with("features", flag)
                        .with("container", "securityContext: {capabilities: {add: " + added + "}}"));
            }
        }
        for (String flag : List.of("kubernetes.podspec-securitycontext: enabled", "secure-pod-defaults: enabled", "secure-pod-defaults: allowrootbounded")) {
            for (String field : List.of("", "runAsUser: 1", "runAsUser: -1", "runAsGroup: 2147483648", "fsGroup: 1", "fsGroup: -1", "runAsNonRoot: true",
                    "supplementalGroups: [1]", "supplementalGroups: [-1]", "seccompProfile: {type: RuntimeDefault}", "seccompProfile: {type: Unconfined}",
                    "seccompProfile: {type: Localhost, localhostProfile: x}", "sysctls: []", "fsGroupChangePolicy: Always", "seLinuxOptions: {}",
                    "appArmorProfile: {type: Unconfined}", "supplementalGroupsPolicy: Merge")) {
                add(flag + " {" + field + "}", KnativeObject.plain().with("features", flag).with("pod", "securityContext: {" + field + "},"));
            }
        }
    }

    private void environment() {
        each("container", "env: [%s]", "{name: A, value: x}", "{name: PORT, value: x}", "{name: K_SERVICE, value: x}", "{name: K_CONFIGURATION, value: x}",
                "{name: K_REVISION, value: x}", "{name: K_SINK, value: x}", "{name: port, value: x}", "{name: \"\", value: x}", "{value: x}",
                "{name: A, valueFrom: {}}", "{name: A, valueFrom: {secretKeyRef: {name: a, key: b}}}",
                "{name: A, valueFrom: {configMapKeyRef: {name: a, key: b}}}", "{name: A, valueFrom: {fieldRef: {fieldPath: metadata.name}}}",
                "{name: A, valueFrom: {resourceFieldRef: {resource: limits.cpu}}}", "{name: A, valueFrom: {fileKeyRef: {volumeName: a, path: b, key: c}}}");
        each("container", "envFrom: [%s]", "{configMapRef: {name: a}}", "{secretRef: {name: a}}", "{prefix: A}",
                "{configMapRef: {name: a}, secretRef: {name: a}}", "{prefix: A, secretRef: {name: a, optional: true}}");
        for (String state : List.of("enabled", "allowed", "disabled")) {
            add("fieldref " + state, KnativeObject.plain().with("features", "kubernetes.podspec-fieldref: " + state)
                    .with("container", "env: [{name: A, valueFrom: {fieldRef: {fieldPath: metadata.name}}}]"));
        }
    }

    private void probes() {
        for (String port : List.of("", "ports: [{containerPort: 8181}],", "ports: [{containerPort: 8181, name: http1}],",
                "ports: [{containerPort: 8181, name: h2c}],")) {
            for (String probe : List.of("readinessProbe", "livenessProbe")) {
                for (String asked : List.of("0", "8181", "9000", "http", "http1", "h2c", "user-port", "\"8181\"", "\"\"")) {
                    each("container", port + " " + probe + ": {%s}", "httpGet: {path: /, port: " + asked + "}", "tcpSocket: {port: " + asked + "}");
                }
            }
        }
        for (String probe : List.of("readinessProbe", "livenessProbe", "startupProbe")) {
            each("container", probe + ": {%s}", "", "httpGet: {}", "tcpSocket: {}", "exec: {}", "exec: {command: [a]}", "grpc: {port: 8080}",
                    "httpGet: {path: /, port: 8080}, tcpSocket: {port: 8080}", "exec: {command: [a]}, grpc: {port: 8080}", "httpGet: null, exec: {}",
                    "tcpSocket: {port: 8080}, terminationGracePeriodSeconds: 5");
        }
        for (String period : List.of("", "periodSeconds: 0,", "periodSeconds: 1,", "periodSeconds: -1,")) {
            each("container", "readinessProbe: {" + period + " httpGet: {path: /}%s}", "", ", failureThreshold: 0", ", failureThreshold: 1",
                    ", failureThreshold: -1", ", timeoutSeconds: 0", ", timeoutSeconds: 1", ", timeoutSeconds: -1", ", successThreshold: 0",
                    ", successThreshold: 2", ", successThreshold: -1", ", initialDelaySeconds: 5", ", initialDelaySeconds: -5");
        }
        each("container", "livenessProbe: {httpGet: {path: /}, %s}", "periodSeconds: -1", "failureThreshold: 3", "timeoutSeconds: -1", "successThreshold: 2");
        add(DEPLOYMENT + "gRPC liveness without a port", KnativeObject.plain().with("container", "livenessProbe: {grpc: {}}"));
    }

    private void sidecars() {
        for (String features : List.of("", "multi-container-probing: enabled", "multi-container-probing: allowed", "multi-container: disabled",
                "multi-container: allowed")) {
            for (String probe : List.of("", "livenessProbe: {}", "readinessProbe: {}", "startupProbe: {}", "livenessProbe: {httpGet: {path: /, port: 1}}",
                    "livenessProbe: {httpGet: {path: /}}", "readinessProbe: {tcpSocket: {port: 0}}", "readinessProbe: {tcpSocket: {port: 1}}",
                    "readinessProbe: {exec: {command: [a]}, failureThreshold: 1}", "startupProbe: {tcpSocket: {port: named}}",
                    "livenessProbe: {failureThreshold: 0}", "env: [{name: PORT, value: x}]", "env: [{name: K_SERVICE, value: x}]",
                    "ports: [{containerPort: 9000}]", "name: app", "name: queue-proxy")) {
                add("sidecar " + features + " " + probe, KnativeObject.plain().with("features", features).with("containers",
                        "{name: app, image: registry.example.com/cart:1, ports: [{containerPort: 8080}]}, "
                                + "{image: registry.example.com/cache:1, " + probe + "}"));
            }
        }
        add("two without ports", KnativeObject.plain().with("containers", "{image: registry.example.com/a:1}, {image: registry.example.com/b:1}"));
    }

    private void volumes() {
        String mount = "volumeMounts: [{name: v, mountPath: /v}]";
        for (String volume : List.of("secret: {secretName: a}", "configMap: {name: a}", "emptyDir: {}", "emptyDir: {medium: Memory}",
                "emptyDir: {medium: Disk}", "emptyDir: {sizeLimit: 1Gi}", "emptyDir: {sizeLimit: -1}", "persistentVolumeClaim: {claimName: a}",
                "persistentVolumeClaim: {claimName: a, readOnly: true}", "hostPath: {path: /}", "csi: {driver: a}", "ephemeral: {}",
                "image: {reference: a}", "image: {}", "image: {reference: a, pullPolicy: Often}", "nfs: {server: a, path: /}",
                "downwardAPI: {items: []}", "", "secret: {secretName: a}, configMap: {name: a}", "secret: {items: [{key: a}]}",
                "configMap: {name: a, items: [{key: a, path: b, mode: 420}]}", "configMap: {name: a, items: [{path: b}]}", "projected: {}",
                "projected: {sources: [{}]}", "projected: {sources: [{secret: {name: a}}]}", "projected: {sources: [{secret: {}}]}",
                "projected: {sources: [{configMap: {name: a, items: [{key: b}]}}]}", "projected: {sources: [{serviceAccountToken: {path: a}}]}",
                "projected: {sources: [{serviceAccountToken: {}}]}", "projected: {sources: [{configMap: {name: a}, secret: {name: a}}]}",
                "projected: {sources: [{clusterTrustBundle: {path: a}}]}",
                "projected: {sources: [{downwardAPI: {items: [{path: a, fieldRef: {fieldPath: metadata.name}}]}}]}",
                "projected: {sources: [{downwardAPI: {items: [{path: a}]}}]}",
                "projected: {sources: [{downwardAPI: {items: [{fieldRef: {fieldPath: metadata.name}}]}}]}")) {
            add("volume " + volume, KnativeObject.plain().with("pod", "volumes: [{name: v, " + volume + "}],").with("container", mount));
        }
        for (String flag : List.of("volumes-emptydir: disabled", "volumes-emptydir: allowed", "persistent-volume-claim: enabled",
                "persistent-volume-claim: allowed", "volumes-hostpath: enabled", "volumes-csi: enabled", "volumes-ephemeral: enabled",
                "volumes-image: enabled")) {
            for (String volume : List.of("emptyDir: {}", "persistentVolumeClaim: {claimName: a}", "persistentVolumeClaim: {claimName: a, readOnly: true}",
                    "hostPath: {path: /}", "csi: {driver: a}", "ephemeral: {}", "image: {reference: a}")) {
                for (String readOnly : List.of("", ", readOnly: true")) {
                    add("volume " + flag + " " + volume + readOnly, KnativeObject.plain().with("features", "kubernetes.podspec-" + flag)
                            .with("pod", "volumes: [{name: v, " + volume + "}],")
                            .with("container", "volumeMounts: [{name: v, mountPath: /v" + readOnly + "}]"));
                }
            }
        }
        add("claim to write", KnativeObject.plain().with("features", "kubernetes.podspec-persistent-volume-claim: enabled, "
                + "kubernetes.podspec-persistent-volume-write: enabled").with("pod", "volumes: [{name: v, persistentVolumeClaim: {claimName: a}}],")
                .with("container", mount));
        for (String name : List.of("v", "V", "v_1", "\"\"", "other")) {
            add("volume called " + name, KnativeObject.plain().with("pod", "volumes: [{name: " + name + ", emptyDir: {}}],").with("container", mount));
        }
        add("volume twice", KnativeObject.plain().with("pod", "volumes: [{name: v, emptyDir: {}}, {name: v, emptyDir: {}}],").with("container", mount));
        mounts();
    }

    private void mounts() {
        for (String mount : List.of("name: v, mountPath: /", "name: v, mountPath: /dev", "name: v, mountPath: /dev/", "name: v, mountPath: /dev/log",
                "name: v, mountPath: /dev/shm", "name: v, mountPath: //dev//log/.", "name: v, mountPath: /a/../dev", "name: v, mountPath: a",
                "name: v, mountPath: \"\"", "name: v", "name: other, mountPath: /v", "mountPath: /v", "name: v, mountPath: /v, subPath: a",
                "name: v, mountPath: /v, subPathExpr: a", "name: v, mountPath: /v, recursiveReadOnly: Enabled",
                "name: v, mountPath: /v, mountPropagation: None", "name: v, mountPath: /v, readOnly: false")) {
            for (String volume : List.of("emptyDir: {}", "configMap: {name: a}")) {
                add("mount " + mount + " of " + volume, KnativeObject.plain().with("pod", "volumes: [{name: v, " + volume + "}],")
                        .with("container", "volumeMounts: [{" + mount + "}]"));
            }
        }
        for (String propagation : List.of("None", "HostToContainer", "Bidirectional")) {
            add("propagation " + propagation, KnativeObject.plain().with("features", "kubernetes.podspec-volumes-mount-propagation: enabled")
                    .with("pod", "volumes: [{name: v, emptyDir: {}}],")
                    .with("container", "volumeMounts: [{name: v, mountPath: /v, mountPropagation: " + propagation + "}]"));
        }
        for (String second : List.of("/v", "/v/", "/w")) {
            add("mounted at /v and " + second, KnativeObject.plain().with("pod", "volumes: [{name: v, emptyDir: {}}],")
                    .with("container", "volumeMounts: [{name: v, mountPath: /v}, {name: v, mountPath: " + second + "}]"));
        }
        for (String readOnly : List.of("", ", readOnly: true")) {
            add("init mount" + readOnly, KnativeObject.plain().with("features", "kubernetes.podspec-init-containers: enabled")
                    .with("pod", "volumes: [{name: v, configMap: {name: a}}], initContainers: [{image: registry.example.com/first:1, "
                            + "volumeMounts: [{name: v, mountPath: /v" + readOnly + "}]}],"));
        }
    }

    private void traffic() {
        for (String kind : List.of("Service", "Route")) {
            for (String entries : List.of("", "{percent: 100}", "{percent: 99}", "{percent: 101}", "{percent: -1}, {percent: 101}", "{latestRevision: true}",
                    "{percent: 100, latestRevision: true}", "{percent: 100, latestRevision: false}", "{percent: 100, revisionName: cart-1}",
                    "{percent: 100, revisionName: cart-1, latestRevision: false}", "{percent: 100, revisionName: cart-1, latestRevision: true}",
                    "{percent: 100, revisionName: Cart_1}", "{percent: 100, revisionName: -cart}", "{percent: 100, configurationName: cart}",
                    "{percent: 100, configurationName: cart, latestRevision: true}", "{percent: 100, configurationName: \"-\"}",
                    "{percent: 100, configurationName: cart, revisionName: cart-1}", "{percent: 100, url: \"http://a\"}", "{percent: 100, url: \"\"}",
                    "{percent: 100, tag: one}", "{percent: 100, tag: One}", "{percent: 100, tag: 1st}", "{percent: 100, tag: one.two}",
                    "{percent: 50, tag: one}, {percent: 50, tag: one}", "{percent: 50, tag: one}, {percent: 50, tag: two}",
                    "{percent: 50, revisionName: cart-1}, {percent: 50, revisionName: cart-1}", "{percent: 90}, {percent: 20, revisionName: cart-1}",
                    "{percent: 100}, {revisionName: cart-1, tag: old}", "{percent: 100, revisionName: a/b}", "{percent: 100, revisionName: a/b/c}")) {
                String named = kind.equals("Route") ? entries.replaceAll("\\{percent: (-?\\d+)\\}", "{percent: $1, configurationName: cart}") : entries;
                Variant variant = KnativeObject.plain().with("kind", kind).with("spec", "traffic: [" + named + "]").variant(kind + " traffic " + named);
                add(kind.equals("Service") ? variant : Variant.of(variant.id(), """
                        apiVersion: serving.knative.dev/v1
                        kind: Route
                        metadata: {name: cart, namespace: shop}
                        spec: {traffic: [%s]}
                        """.formatted(named)));
            }
        }
    }

    private void annotations() {
        for (String key : List.of("serving.knative.dev/rollout-duration", "serving.knative.dev/rolloutDuration", "serving.knative.dev/progress-deadline")) {
            for (String value : List.of("1s", "1", "30", "0", "0s", "", "1.5s", "-5s", "1500ms", "1m", "soon", "1h1m1s")) {
                boolean deployment = key.endsWith("deadline") && List.of("0", "0s", "").contains(value);
                add((deployment ? DEPLOYMENT : "") + "template " + key + " '" + value + "'",
                        KnativeObject.plain().with("template", key + ": \"" + value + "\""));
                for (String kind : List.of("Service", "Configuration")) {
                    add(kind + " " + key + " '" + value + "'", KnativeObject.plain().with("kind", kind).with("annotations", key + ": \"" + value + "\""));
                }
            }
        }
        for (String key : List.of("cpu-resource-request", "cpu-resource-limit", "memory-resource-request", "memory-resource-limit",
                "ephemeral-storage-resource-request", "ephemeral-storage-resource-limit")) {
            for (String value : List.of("1", "100m", "64Mi", "64MB", "1gi", "50%", "x", "", "1e3", "-1")) {
                add((value.equals("-1") ? DEPLOYMENT : "") + "queue " + key + " '" + value + "'",
                        KnativeObject.plain().with("template", "queue.sidecar.serving.knative.dev/" + key + ": \"" + value + "\""));
            }
        }
        for (String key : List.of("resource-percentage", "resourcePercentage")) {
            for (String value : List.of("0.05", "0.1", "10", "100", "100.1", "x", "", "NaN", "10%")) {
                add("queue " + key + " '" + value + "'",
                        KnativeObject.plain().with("template", "queue.sidecar.serving.knative.dev/" + key + ": \"" + value + "\""));
            }
        }
        for (String key : List.of("ingress.class", "ingress-class", "certificate.class", "certificate-class", "disableAutoTLS", "disable-auto-tls",
                "disable-external-domain-tls", "httpOption", "http-protocol", "http-option", "visibility", "foo", "wildcardDomain")) {
            each("template", "networking.knative.dev/%s: x", key);
            each("annotations", "networking.knative.dev/%s: x", key);
        }
        each("template", "%s", "serving.knative.dev/foo: x", "features.knative.dev/http-full-duplex: x", "example.com/networking.knative.dev: x");
        for (String kind : List.of("Service", "Configuration")) {
            add(kind + " with the label of its service", KnativeObject.plain().with("kind", kind).with("labels", "serving.knative.dev/service: x"));
        }
    }

    private void names() {
        for (String name : List.of("cart", "Cart", "2cart", "cart-2", "cart-", "cart.shop", "cart_shop", "c".repeat(63), "c".repeat(64))) {
            for (String kind : List.of("Service", "Configuration")) {
                add(kind + " called " + name, KnativeObject.plain().with("kind", kind).with("metadata", "name: " + name + ", namespace: shop"));
            }
            add("generated " + name, KnativeObject.plain().with("metadata", "generateName: " + name + ", namespace: shop"));
        }
        for (String name : List.of("cart-one", "cart-", "cart", "one", "cart-One", "cartone", "cart-" + "x".repeat(60), "\"\"")) {
            add("revision " + name, KnativeObject.plain().with("named", "name: " + name + ","));
            add("revision of a generated name " + name, KnativeObject.plain().with("named", "name: " + name + ",")
                    .with("metadata", "generateName: cart-, namespace: shop"));
        }
        each("named", "generateName: %s,", "cart-", "Cart-", "cart", "-");
        for (String name : List.of("cart.example.com", "cart", "Cart.example.com", "cart.example.com.", "a.shop.svc.cluster.local", "cluster.local",
                "cart..com", "-a.example.com", "cart.example.com-", "1.2")) {
            mapping("name: " + name + ", namespace: shop", "kind: Service, name: cart, apiVersion: serving.knative.dev/v1");
        }
        mapping("generateName: cart.example.com, namespace: shop", "kind: Service, name: cart, apiVersion: serving.knative.dev/v1");
        for (String ref : List.of("kind: Service, name: cart", "name: cart, apiVersion: serving.knative.dev/v1", "kind: Service, apiVersion: v1", "",
                "kind: Deployment, name: cart, apiVersion: apps/v1", "kind: Service, name: cart, apiVersion: v1, namespace: shop",
                "kind: Service, name: cart, apiVersion: v1, namespace: web", "kind: Service, name: cart, group: serving.knative.dev",
                "kind: Service, name: cart, apiVersion: serving.knative.dev/v1, group: serving.knative.dev")) {
            mapping("name: cart.example.com, namespace: shop", ref);
            mapping("name: cart.example.com", ref);
        }
    }

    private void mapping(String metadata, String ref) {
        add(Variant.of("mapping " + metadata + " to " + ref, """
                apiVersion: serving.knative.dev/v1beta1
                kind: DomainMapping
                metadata: {%s}
                spec: {ref: {%s}}
                """.formatted(metadata, ref)));
    }

    private void ranges() {
        for (String defaults : List.of("", "allow-container-concurrency-zero: \"false\"", "container-concurrency-max-limit: \"5000\"",
                "allow-container-concurrency-zero: \"false\", container-concurrency: \"5\"")) {
            for (String value : List.of("", "0", "1", "-1", "1000", "1001", "5001", "null")) {
                add("containerConcurrency " + value + " " + defaults, KnativeObject.plain().with("defaults", defaults)
                        .with("pod", value.isEmpty() ? "" : "containerConcurrency: " + value + ","));
            }
        }
        for (String defaults : List.of("", "max-revision-timeout-seconds: \"60\", revision-timeout-seconds: \"30\"",
                "max-revision-timeout-seconds: \"3600\"")) {
            for (String value : List.of("0", "1", "-1", "60", "61", "600", "601", "3601", "10000000000")) {
                add("timeoutSeconds " + value + " " + defaults, KnativeObject.plain().with("defaults", defaults).with("pod", "timeoutSeconds: " + value + ","));
            }
        }
        each("pod", "%s,", "responseStartTimeoutSeconds: -1", "idleTimeoutSeconds: 9000");
    }
}
