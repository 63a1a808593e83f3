package dev.scalinglint.conformance;

import java.util.List;

/** Compose projects with one thing in them that compose may refuse. */
final class ComposeFaults {
    private ComposeFaults() {}

    static void add(ComposeVariants variants) {
        for (String option : List.of("comand: a", "replicas: 2", "restart: always", "restart: 1", "image: 1",
                "image: [a]", "container_name: a", "container_name: a\nscale: 2",
                "container_name: a\ndeploy: {replicas: 2}", "container_name: a\nscale: 1", "container_name: -",
                "deploy: {replica: 2}", "deploy: {resources: {limits: {cpu: 1}}}",
                "deploy: {resources: {limits: {memory: 1}}}", "deploy: {resources: {limits: {memory: 1G}}}",
                "deploy: {resources: {limits: {memory: 1x}}}",
                "deploy: {resources: {limits: {cpus: 1}}}\ncpus: 2",
                "deploy: {resources: {limits: {cpus: 1}}}\ncpus: 1",
                "deploy: {resources: {limits: {memory: 1G}}}\nmem_limit: 2G",
                "deploy: []", "deploy:", "deploy: {update_config: {order: start-first}}",
                "deploy: {update_config: {parallel: 1}}", "deploy: {placement: {constraints: [a]}}",
                "networks: [a]", "networks: [default]", "networks: {default: {aliases: [b]}}",
                "networks: [default]\nnetwork_mode: host", "network_mode: service:none", "network_mode: host",
                "volumes: [data:/data]", "volumes: ['./data:/data']", "volumes: [/data]",
                "volumes: ['./a:/data', './b:/data']", "volumes: ['./a:/data', '/b:/data2']",
                "volumes: [{type: bind, source: ./a, target: /a}]", "volumes: [{source: ./a, target: /a}]",
                "volumes: [{type: bind, target: /a, other: 1}]", "volumes: ''", "volumes: {a: b}",
                "configs: [none]", "secrets: [none]", "depends_on: [none]", "depends_on: [api]",
                "depends_on: {none: {condition: service_started}}",
                "depends_on: {none: {condition: service_started, required: false}}",
                "depends_on: {api: {condition: other}}", "depends_on: api", "depends_on: {api: }",
                "links: [none]", "volumes_from: [none]", "mem_limit: 512m", "mem_limit: 512", "mem_limit: lots",
                "mem_limit: 1.5g", "privileged: true", "privileged: maybe",
                "read_only: yes", "init: 1", "tty: 'true'", "working_dir: 1", "user: 1000", "user: '1000'",
                "stop_grace_period: 10s", "stop_grace_period: 10", "stop_grace_period: 1x",
                "ulimits: {nofile: 1024}", "ulimits: {nofile: {soft: 1, hard: 2}}", "ulimits: {nofile: {soft: 1}}",
                "ulimits: {nofile: a}", "logging: {driver: none}", "logging: {drive: none}",
                "labels: a", "labels: [a=b]", "labels: {a: [b]}", "extra_hosts: ['a:1.2.3.4']",
                "extra_hosts: {a: 1.2.3.4}", "extra_hosts: [a]", "dns: 8.8.8.8", "dns: [8.8.8.8, 8.8.8.8]",
                "cap_add: [A, A]", "cap_add: A", "expose: ['80']", "expose: [a]", "expose: 80", "hostname: 1",
                "platform: linux/amd64", "pull_policy: always", "pull_policy: sometimes",
                "shm_size: 1g", "shm_size: big", "sysctls: {a: 1}", "tmpfs: /tmp", "tmpfs: [/tmp, /tmp]",
                "profiles: tools", "profiles: [tools]", "attach: false", "stdin_open: 'no'",
                "build: .", "build: {context: .}", "build: {contex: .}", "build: {context: ., args: {A: 1}}",
                "build: {context: ., args: [A]}", "build: {context: ., target: 1}",
                "build: {dockerfile_inline: FROM a}", "build: {dockerfile_inline: FROM a, dockerfile: D}",
                "build: []", "build: ''", "cpu_shares: 10", "cpu_count: -1", "pids_limit: 10",
                "oom_score_adj: 2000", "security_opt: [a]", "group_add: [1, a]", "devices: ['/dev/a:/dev/a']",
                "gpus: all", "gpus: some", "isolation: a", "runtime: runc", "credential_spec: {other: a}",
                "annotations: {a: b}", "blkio_config: {weight: 10}",
                "develop: {watch: [{path: ., action: rebuild}]}",
                "develop: {watch: [{path: ., action: other}]}", "provider: {type: a}",
                "post_start: [{command: a}]", "post_start: [{commands: a}]", "env_file: {path: a}",
                "env_file: [{path: none.env, format: raw, required: false}]", "label_file: none",
                "scale: 2\nx-a: b",
                "1: a", "true: a", "null: a", "'': a", "userns_mode: host", "ipc: host", "pid: host",
                "mac_address: a", "domainname: a", "external_links: [a]", "storage_opt: {size: 1}")) {
            variants.service("option " + option, option);
        }
        for (String top : List.of("volumes: {data: {}}", "volumes: {data: }", "volumes: [data]",
                "volumes: {data: {external: true}}", "volumes: {data: {external: true, driver: a}}",
                "volumes: {data: {drive: a}}", "networks: {front: }", "networks: {front: {driver: bridge}}",
                "networks: {front: {internal: maybe}}", "configs: {a: {file: ./a}}",
                "configs: {a: {content: b}}", "configs: {a: {}}", "configs: {a: {file: a, content: b}}",
                "configs: {a: {external: true}}", "secrets: {a: {file: ./a}}", "secrets: {a: {environment: A}}",
                "secrets: {a: {}}", "secrets: {a: }", "service: {}", "volume: {}", "foo: bar", "x-foo: bar",
                "name: Shop", "name: shop", "name: ''", "version: 3", "version: '3.8'",
                "include: []", "models: {}", "jobs: {}", "1: a")) {
            variants.of("top " + top, "compose.yaml", top + "\nservices:\n  api: {image: a}\n");
        }
        for (String services : List.of("services: {}", "services:", "services: []", "services: {api: }",
                "services: {api: []}", "services: {api: a}", "services: {api: {}}",
                "services: {api: {command: a}}", "services: {'a b': {image: a}}", "services: {a.b: {image: a}}",
                "services: {'': {image: a}}", "services: {1: {image: a}}",
                "services: {api: {image: ''}}", "services: {api: {image: }}",
                "services: {a: {image: a, depends_on: [b]}, b: {image: b, depends_on: [a]}}",
                "services: {a: {image: a, depends_on: [b]}, b: {image: b, profiles: [off]}}",
                "services: {a: {image: a, depends_on: {b: {condition: service_started, required: false}}}, b: "
                        + "{image: b, profiles: [off]}}",
                "services: {a: {image: a, profiles: [x], depends_on: [b]}, b: {image: b, profiles: [y]}}",
                "services: {a: {image: a, networks: [n]}}\nnetworks: {n: }",
                "services: {a: {image: a, volumes: ['v:/v']}}\nvolumes: {v: }",
                "services: {a: {image: a, configs: [c]}}\nconfigs: {c: {content: x}}",
                "services: {a: {image: a, secrets: [{source: c}]}}\nsecrets: {c: {file: x}}",
                "services: {a: {image: a, links: [b]}, b: {image: b}}",
                "services: {a: {image: a, network_mode: 'service:b'}, b: {image: b}}",
                "services: {a: {image: a, ipc: 'service:b'}}")) {
            variants.of("project " + services, "compose.yaml", services + "\n");
        }
    }
}
