package dev.scalinglint.conformance;

import java.util.List;
import java.util.Locale;

/** Every field of the pod that Knative's webhook looks at, with values on both sides of what it takes. */
final class KnativePodVariants extends KnativeSet {
    KnativePodVariants() {
        podFields();
        containerFields();
        security();
        environment();
        probes();
        sidecars();
        volumes();
    }

    private void podFields() {
        each("pod", "%s,", "nodeSelector: {disk: fast}", "nodeSelector: {}", "nodeSelector: null", "affinity: {}",
                "tolerations: []", "tolerations: [{key: gpu, operator: Exists}]", "topologySpreadConstraints: []",
                "hostAliases: []", "runtimeClassName: gvisor", "runtimeClassName: \"\"", "securityContext: {}",
                "securityContext: {runAsUser: 1}", "shareProcessNamespace: false", "priorityClassName: high",
                "priorityClassName: \"\"", "schedulerName: other", "initContainers: []", "dnsPolicy: Default",
                "dnsPolicy: \"\"", "dnsConfig: {}", "hostIPC: true", "hostIPC: false", "hostPID: true",
                "hostNetwork: true", "hostNetwork: false", "restartPolicy: Always", "restartPolicy: \"\"",
                "terminationGracePeriodSeconds: 0", "terminationGracePeriodSeconds: 30", "activeDeadlineSeconds: 60",
                "nodeName: one", "hostname: one", "subdomain: one", "priority: 0", "readinessGates: []",
                "serviceAccount: cart", "serviceAccountName: cart", "serviceAccountName: Cart",
                "serviceAccountName: \"\"", "serviceAccountName: cart.shop", "serviceAccountName: cart_shop",
                "preemptionPolicy: Never", "overhead: {}", "setHostnameAsFQDN: false", "os: {name: linux}",
                "hostUsers: true", "schedulingGates: []", "resourceClaims: []", "resources: {}",
                "ephemeralContainers: []", "imagePullSecrets: []", "imagePullSecrets: [{name: registry}]",
                "enableServiceLinks: true", "automountServiceAccountToken: true",
                "automountServiceAccountToken: false");
        for (String field : List.of("affinity: {}", "topologySpreadConstraints: []", "hostAliases: []",
                "nodeSelector: {disk: fast}", "runtimeClassName: gvisor", "tolerations: []",
                "shareProcessNamespace: true", "priorityClassName: high", "schedulerName: other", "dnsPolicy: Default",
                "dnsConfig: {}", "hostIPC: true", "hostPID: true", "hostNetwork: true",
                "securityContext: {fsGroup: 1}")) {
            String flag = "kubernetes.podspec-" + field.substring(0, field.indexOf(':')).toLowerCase(Locale.ROOT);
            for (String state : List.of("enabled", "Allowed", "disabled", "on")) {
                add(flag + " " + state, KnativeObject.plain().with("features", flag + ": \"" + state + "\"")
                        .with("pod", field + ","));
            }
        }
        for (String state : List.of("enabled", "allowed", "disabled")) {
            for (String initial : List.of("[]", "[{name: first, image: registry.example.com/first:1}]",
                    "[{name: first, image: registry.example.com/first:1, livenessProbe: {}}]", "[{name: first}]",
                    "[{name: first, image: registry.example.com/first:1, ports: [{containerPort: 8013}]}]",
                    "[{name: first, image: registry.example.com/first:1, env: [{name: PORT, value: x}]}]",
                    "[{name: first, image: registry.example.com/first:1, env: [{name: K_SERVICE, value: x}]}]",
                    "[{image: registry.example.com/first:1, restartPolicy: Always}]")) {
                add("init-containers " + state + " " + initial,
                        KnativeObject.plain().with("features", "kubernetes.podspec-init-containers: " + state)
                                .with("pod", "initContainers: " + initial + ","));
            }
        }
    }

    private void containerFields() {
        each("container", "%s", "lifecycle: {}", "stdin: true", "stdin: false", "stdinOnce: true", "tty: true",
                "volumeDevices: []", "resizePolicy: []", "restartPolicy: Always", "resources: {claims: []}",
                "resources: {limits: {cpu: 1}}", "resources: {requests: {cpu: lots}}", "imagePullPolicy: Sometimes",
                "terminationMessagePolicy: File", "terminationMessagePolicy: Log", "terminationMessagePolicy: \"\"",
                "terminationMessagePath: /x", "workingDir: /x", "name: queue-proxy", "name: user-container",
                "args: [a]", "command: [a]", "ports: []", "ports: [{containerPort: 8080}]",
                "ports: [{containerPort: 0}]", "ports: [{containerPort: -1}]", "ports: [{containerPort: 65535}]",
                "ports: [{containerPort: 65536}]", "ports: [{containerPort: 8080}, {containerPort: 8081}]",
                "ports: [{containerPort: 8080, name: http1}]", "ports: [{containerPort: 8080, name: h2c}]",
                "ports: [{containerPort: 8080, name: http}]", "ports: [{containerPort: 8080, name: \"\"}]",
                "ports: [{containerPort: 8080, protocol: TCP}]", "ports: [{containerPort: 8080, protocol: UDP}]",
                "ports: [{containerPort: 8080, protocol: tcp}]", "ports: [{containerPort: 8080, hostPort: 80}]",
                "ports: [{containerPort: 8080, hostPort: 0}]",
                "ports: [{containerPort: 8080, hostIP: 10.0.0.1}]", "ports: [{name: h2c}]");
        for (String port : List.of("8008", "8012", "8013", "8022", "9090", "9091", "9092", "8009")) {
            each("container", "ports: [{containerPort: %s}]", port);
        }
        for (String image : List.of("\"\"", "a", "ab", "registry.example.com/cart", "registry.example.com/Cart",
                "Registry.example.com/cart:V1", "cart:", "cart:v 1", "localhost:5000/cart",
                "registry.example.com:x/cart", "shop/cart:1.0.0", "shop/cart:lätest", "\"cart image\"",
                "registry.example.com/a", "cart@sha256:abc",
                "cart@sha256:0123456789012345678901234567890123456789012345678901234567890123",
                "https://registry.example.com/cart",
                "registry.example.com/cart//sub", "registry.example.com/-cart", "cart:" + "x".repeat(129),
                "c".repeat(256))) {
            add("image " + image, KnativeObject.plain()
                    .with("containers", "{image: " + (image.startsWith("\"") ? image : "\"" + image + "\"") + "}"));
        }
        add("no image", KnativeObject.plain().with("containers", "{name: app}"));
        add("no containers", KnativeObject.plain().with("containers", ""));
    }

    private void security() {
        each("container", "securityContext: {%s}", "privileged: true", "privileged: false", "runAsUser: 0",
                "runAsUser: -1", "runAsUser: 2147483647", "runAsUser: 2147483648", "runAsGroup: -1",
                "runAsNonRoot: false", "allowPrivilegeEscalation: true", "readOnlyRootFilesystem: true",
                "seccompProfile: {type: Unconfined}", "seLinuxOptions: {}", "windowsOptions: {}", "procMount: Default",
                "appArmorProfile: {type: Unconfined}", "capabilities: {drop: [ALL]}", "capabilities: {drop: [all]}",
                "capabilities: {add: []}", "capabilities: {add: [NET_ADMIN]}",
                "capabilities: {add: [NET_BIND_SERVICE]}");
        for (String flag : List.of("kubernetes.containerspec-addcapabilities: enabled",
                "kubernetes.containerspec-addcapabilities: allowed", "secure-pod-defaults: enabled",
                "secure-pod-defaults: AllowRootBounded",
                "secure-pod-defaults: allowed")) {
            for (String added : List.of("[]", "[NET_ADMIN]", "[NET_BIND_SERVICE]", "[NET_BIND_SERVICE, NET_ADMIN]")) {
                add(flag + " add " + added, KnativeObject.plain().with("features", flag)
                        .with("container", "securityContext: {capabilities: {add: " + added + "}}"));
            }
        }
        for (String flag : List.of("kubernetes.podspec-securitycontext: enabled", "secure-pod-defaults: enabled",
                "secure-pod-defaults: allowrootbounded")) {
            for (String field : List.of("", "runAsUser: 1", "runAsUser: -1", "runAsGroup: 2147483648", "fsGroup: 1",
                    "fsGroup: -1", "runAsNonRoot: true", "supplementalGroups: [1]", "supplementalGroups: [-1]",
                    "seccompProfile: {type: RuntimeDefault}", "seccompProfile: {type: Unconfined}",
                    "seccompProfile: {type: Localhost, localhostProfile: x}", "sysctls: []",
                    "fsGroupChangePolicy: Always", "seLinuxOptions: {}",
                    "appArmorProfile: {type: Unconfined}", "supplementalGroupsPolicy: Merge")) {
                add(flag + " {" + field + "}", KnativeObject.plain().with("features", flag)
                        .with("pod", "securityContext: {" + field + "},"));
            }
        }
    }

    private void environment() {
        each("container", "env: [%s]", "{name: A, value: x}", "{name: PORT, value: x}", "{name: K_SERVICE, value: x}",
                "{name: K_CONFIGURATION, value: x}", "{name: K_REVISION, value: x}", "{name: K_SINK, value: x}",
                "{name: port, value: x}", "{name: \"\", value: x}", "{value: x}", "{name: A, valueFrom: {}}",
                "{name: A, valueFrom: {secretKeyRef: {name: a, key: b}}}",
                "{name: A, valueFrom: {configMapKeyRef: {name: a, key: b}}}",
                "{name: A, valueFrom: {fieldRef: {fieldPath: metadata.name}}}",
                "{name: A, valueFrom: {resourceFieldRef: {resource: limits.cpu}}}",
                "{name: A, valueFrom: {fileKeyRef: {volumeName: a, path: b, key: c}}}");
        each("container", "envFrom: [%s]", "{configMapRef: {name: a}}", "{secretRef: {name: a}}", "{prefix: A}",
                "{configMapRef: {name: a}, secretRef: {name: a}}", "{prefix: A, secretRef: {name: a, optional: true}}");
        for (String state : List.of("enabled", "allowed", "disabled")) {
            add("fieldref " + state, KnativeObject.plain().with("features", "kubernetes.podspec-fieldref: " + state)
                    .with("container", "env: [{name: A, valueFrom: {fieldRef: {fieldPath: metadata.name}}}]"));
        }
    }

    private void probes() {
        for (String port : List.of("", "ports: [{containerPort: 8181}],",
                "ports: [{containerPort: 8181, name: http1}],",
                "ports: [{containerPort: 8181, name: h2c}],")) {
            for (String probe : List.of("readinessProbe", "livenessProbe")) {
                for (String asked : List.of("0", "8181", "9000", "http", "http1", "h2c", "user-port", "\"8181\"",
                        "\"\"")) {
                    each("container", port + " " + probe + ": {%s}", "httpGet: {path: /, port: " + asked + "}",
                            "tcpSocket: {port: " + asked + "}");
                }
            }
        }
        for (String probe : List.of("readinessProbe", "livenessProbe", "startupProbe")) {
            each("container", probe + ": {%s}", "", "httpGet: {}", "tcpSocket: {}", "exec: {}", "exec: {command: [a]}",
                    "grpc: {port: 8080}", "httpGet: {path: /, port: 8080}, tcpSocket: {port: 8080}",
                    "exec: {command: [a]}, grpc: {port: 8080}", "httpGet: null, exec: {}",
                    "tcpSocket: {port: 8080}, terminationGracePeriodSeconds: 5");
        }
        for (String period : List.of("", "periodSeconds: 0,", "periodSeconds: 1,", "periodSeconds: -1,")) {
            each("container", "readinessProbe: {" + period + " httpGet: {path: /}%s}", "", ", failureThreshold: 0",
                    ", failureThreshold: 1", ", failureThreshold: -1", ", timeoutSeconds: 0", ", timeoutSeconds: 1",
                    ", timeoutSeconds: -1", ", successThreshold: 0", ", successThreshold: 2", ", successThreshold: -1",
                    ", initialDelaySeconds: 5",
                    ", initialDelaySeconds: -5");
        }
        each("container", "livenessProbe: {httpGet: {path: /}, %s}", "periodSeconds: -1", "failureThreshold: 3",
                "timeoutSeconds: -1", "successThreshold: 2");
        add(DEPLOYMENT + "gRPC liveness without a port",
                KnativeObject.plain().with("container", "livenessProbe: {grpc: {}}"));
    }

    private void sidecars() {
        for (String features : List.of("", "multi-container-probing: enabled", "multi-container-probing: allowed",
                "multi-container: disabled",
                "multi-container: allowed")) {
            for (String probe : List.of("", "livenessProbe: {}", "readinessProbe: {}", "startupProbe: {}",
                    "livenessProbe: {httpGet: {path: /, port: 1}}", "livenessProbe: {httpGet: {path: /}}",
                    "readinessProbe: {tcpSocket: {port: 0}}", "readinessProbe: {tcpSocket: {port: 1}}",
                    "readinessProbe: {exec: {command: [a]}, failureThreshold: 1}",
                    "startupProbe: {tcpSocket: {port: named}}", "livenessProbe: {failureThreshold: 0}",
                    "env: [{name: PORT, value: x}]", "env: [{name: K_SERVICE, value: x}]",
                    "ports: [{containerPort: 9000}]", "name: app", "name: queue-proxy")) {
                add("sidecar " + features + " " + probe,
                        KnativeObject.plain().with("features", features).with("containers",
                                "{name: app, image: registry.example.com/cart:1, ports: [{containerPort: 8080}]}, "
                                        + "{image: registry.example.com/cache:1, " + probe + "}"));
            }
        }
        add("two without ports", KnativeObject.plain().with("containers",
                "{image: registry.example.com/a:1}, {image: registry.example.com/b:1}"));
    }

    private void volumes() {
        String mount = "volumeMounts: [{name: v, mountPath: /v}]";
        for (String volume : List.of("secret: {secretName: a}", "configMap: {name: a}", "emptyDir: {}",
                "emptyDir: {medium: Memory}", "emptyDir: {medium: Disk}", "emptyDir: {sizeLimit: 1Gi}",
                "emptyDir: {sizeLimit: -1}", "persistentVolumeClaim: {claimName: a}",
                "persistentVolumeClaim: {claimName: a, readOnly: true}", "hostPath: {path: /}", "csi: {driver: a}",
                "ephemeral: {}", "image: {reference: a}", "image: {}", "image: {reference: a, pullPolicy: Often}",
                "nfs: {server: a, path: /}", "downwardAPI: {items: []}", "",
                "secret: {secretName: a}, configMap: {name: a}", "secret: {items: [{key: a}]}",
                "configMap: {name: a, items: [{key: a, path: b, mode: 420}]}",
                "configMap: {name: a, items: [{path: b}]}", "projected: {}", "projected: {sources: [{}]}",
                "projected: {sources: [{secret: {name: a}}]}", "projected: {sources: [{secret: {}}]}",
                "projected: {sources: [{configMap: {name: a, items: [{key: b}]}}]}",
                "projected: {sources: [{serviceAccountToken: {path: a}}]}",
                "projected: {sources: [{serviceAccountToken: {}}]}",
                "projected: {sources: [{configMap: {name: a}, secret: {name: a}}]}",
                "projected: {sources: [{clusterTrustBundle: {path: a}}]}",
                "projected: {sources: [{downwardAPI: {items: [{path: a, fieldRef: {fieldPath: metadata.name}}]}}]}",
                "projected: {sources: [{downwardAPI: {items: [{path: a}]}}]}",
                "projected: {sources: [{downwardAPI: {items: [{fieldRef: {fieldPath: metadata.name}}]}}]}")) {
            add("volume " + volume, KnativeObject.plain().with("pod", "volumes: [{name: v, " + volume + "}],")
                    .with("container", mount));
        }
        for (String flag : List.of("volumes-emptydir: disabled", "volumes-emptydir: allowed",
                "persistent-volume-claim: enabled", "persistent-volume-claim: allowed", "volumes-hostpath: enabled",
                "volumes-csi: enabled", "volumes-ephemeral: enabled",
                "volumes-image: enabled")) {
            for (String volume : List.of("emptyDir: {}", "persistentVolumeClaim: {claimName: a}",
                    "persistentVolumeClaim: {claimName: a, readOnly: true}",
                    "hostPath: {path: /}", "csi: {driver: a}", "ephemeral: {}", "image: {reference: a}")) {
                for (String readOnly : List.of("", ", readOnly: true")) {
                    add("volume " + flag + " " + volume + readOnly,
                            KnativeObject.plain().with("features", "kubernetes.podspec-" + flag)
                                    .with("pod", "volumes: [{name: v, " + volume + "}],")
                                    .with("container", "volumeMounts: [{name: v, mountPath: /v" + readOnly + "}]"));
                }
            }
        }
        add("claim to write", KnativeObject.plain().with("features",
                "kubernetes.podspec-persistent-volume-claim: enabled, "
                        + "kubernetes.podspec-persistent-volume-write: enabled")
                .with("pod", "volumes: [{name: v, persistentVolumeClaim: {claimName: a}}],")
                .with("container", mount));
        for (String name : List.of("v", "V", "v_1", "\"\"", "other")) {
            add("volume called " + name, KnativeObject.plain()
                    .with("pod", "volumes: [{name: " + name + ", emptyDir: {}}],").with("container", mount));
        }
        add("volume twice", KnativeObject.plain().with("pod",
                "volumes: [{name: v, emptyDir: {}}, {name: v, emptyDir: {}}],").with("container", mount));
        mounts();
    }

    private void mounts() {
        for (String mount : List.of("name: v, mountPath: /", "name: v, mountPath: /dev", "name: v, mountPath: /dev/",
                "name: v, mountPath: /dev/log", "name: v, mountPath: /dev/shm", "name: v, mountPath: //dev//log/.",
                "name: v, mountPath: /a/../dev", "name: v, mountPath: a", "name: v, mountPath: \"\"", "name: v",
                "name: other, mountPath: /v", "mountPath: /v", "name: v, mountPath: /v, subPath: a",
                "name: v, mountPath: /v, subPathExpr: a", "name: v, mountPath: /v, recursiveReadOnly: Enabled",
                "name: v, mountPath: /v, mountPropagation: None", "name: v, mountPath: /v, readOnly: false")) {
            for (String volume : List.of("emptyDir: {}", "configMap: {name: a}")) {
                add("mount " + mount + " of " + volume,
                        KnativeObject.plain().with("pod", "volumes: [{name: v, " + volume + "}],")
                                .with("container", "volumeMounts: [{" + mount + "}]"));
            }
        }
        for (String propagation : List.of("None", "HostToContainer", "Bidirectional")) {
            add("propagation " + propagation, KnativeObject.plain()
                    .with("features", "kubernetes.podspec-volumes-mount-propagation: enabled")
                    .with("pod", "volumes: [{name: v, emptyDir: {}}],")
                    .with("container", "volumeMounts: [{name: v, mountPath: /v, mountPropagation: " + propagation
                            + "}]"));
        }
        for (String second : List.of("/v", "/v/", "/w")) {
            add("mounted at /v and " + second, KnativeObject.plain().with("pod", "volumes: [{name: v, emptyDir: {}}],")
                    .with("container", "volumeMounts: [{name: v, mountPath: /v}, {name: v, mountPath: " + second
                            + "}]"));
        }
        for (String readOnly : List.of("", ", readOnly: true")) {
            add("init mount" + readOnly, KnativeObject.plain()
                    .with("features", "kubernetes.podspec-init-containers: enabled")
                    .with("pod", "volumes: [{name: v, configMap: {name: a}}], initContainers: [{image:"
                            + " registry.example.com/first:1, "
                            + "volumeMounts: [{name: v, mountPath: /v" + readOnly + "}]}],"));
        }
    }
}
