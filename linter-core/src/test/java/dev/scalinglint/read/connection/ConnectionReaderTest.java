package dev.scalinglint.read.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.model.Connection;
import dev.scalinglint.model.Database;
import dev.scalinglint.model.Model;
import dev.scalinglint.model.Pooler;
import dev.scalinglint.model.Redis;
import dev.scalinglint.read.Manifests;
import org.junit.jupiter.api.Test;

class ConnectionReaderTest {
    /** Up to its variables. */
    private static final String API = """
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: api, namespace: data}
            spec:
              template:
                spec:
                  containers:
                    - name: api
                      image: a
            """;
    private static final String POSTGRES = """
            ---
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: postgres, namespace: data}
            spec:
              template:
                metadata: {labels: {app: pg}}
                spec: {containers: [{name: postgres, image: "postgres:16", args: [-c, max_connections=50]}]}
            ---
            {apiVersion: v1, kind: Service, metadata: {name: db, namespace: data}, spec: {selector: {app: pg}}}
            """;

    @Test
    void hostsAreServicesOfANamespace() {
        Model model = Manifests.model(client("api", "data", "DATABASE_URL", "postgres://db/app?pool_max_conns=5")
                + client("far", "web", "DATABASE_URL", "postgres://db.data.svc.cluster.local/app?pool_max_conns=1")
                + client("lost", "web", "DATABASE_URL", "postgres://db/app?pool_max_conns=7") + POSTGRES);
        assertThat(model.databases()).extracting(Database::name).containsExactly("StatefulSet postgres", "host db");
        Database postgres = model.databases().get(0);
        assertThat(postgres.demand().sum()).isEqualTo("api 1 pod × 5 = 5 + far 1 pod × 1 = 1 = 6");
        assertThat(postgres.demand().allowed()).isEqualTo("50 − 3");
        assertThat(postgres.demand().missing()).isNull();
        assertThat(model.databases().get(1).demand().missing()).isEqualTo("max_connections of host db");
    }

    @Test
    void aSecretOfTheTreeTellsItsHostAndNothingElse() {
        Model model = Manifests.model(API + """
                          env: [{name: DATABASE_URL, valueFrom: {secretKeyRef: {name: login, key: url}}}]
                ---
                apiVersion: v1
                kind: Secret
                metadata: {name: login, namespace: data}
                data: {url: cG9zdGdyZXM6Ly9hcGk6aHVudGVyMkBkYi9hcHA/cG9vbF9tYXhfY29ubnM9NQ==}
                """ + POSTGRES);
        assertThat(model.connections()).extracting(Connection::host).containsExactly("db");
        assertThat(model.databases().get(0).demand().sum()).isEqualTo("api 1 pod × 5 = 5");
        assertThat(model.connections().toString() + model.databases() + model.pools()).doesNotContain("hunter2");
    }

    @Test
    void placeholdersAndNoneOfThemAreUnknownServers() {
        Model model =
                Manifests.model(client("api", "data", "DATABASE_URL", "postgresql://<USER>:<PASSWORD>@<HOST>/<DB>")
                        + client("web", "data", "DB_HOST", "${DB_HOST}"));
        assertThat(model.databases()).extracting(Database::name).containsExactly("what variable DATABASE_URL names",
                "what variable DB_HOST names");
        assertThat(model.connections()).extracting(Connection::host).containsOnlyNulls();
    }

    @Test
    void twoServersShareNoPoolThatNobodyAssigned() {
        Model model = Manifests.model(API + """
                          env:
                            - {name: DATABASE_URL, value: postgres://db/app}
                            - {name: REPORTS_URL, value: postgres://reports.example.com/app}
                            - {name: DB_POOL_SIZE, value: "5"}
                """ + POSTGRES);
        assertThat(model.databases().get(0).demand().missing()).isEqualTo("the pool size of api");
    }

    @Test
    void aPoolerStandsForItsClients() {
        String client = client("api", "data", "DATABASE_URL", "postgres://pooler/app?pool_max_conns=50");
        Model model = Manifests.model(client + """
                ---
                {apiVersion: postgresql.cnpg.io/v1, kind: Cluster, metadata: {name: main, namespace: data}, \
                spec: {instances: 1}}
                ---
                apiVersion: postgresql.cnpg.io/v1
                kind: Pooler
                metadata: {name: pooler, namespace: data}
                spec: {cluster: {name: main}, instances: 2, \
                pgbouncer: {parameters: {default_pool_size: "10", reserve_pool_size: "2"}}}
                """);
        assertThat(model.databases().get(0).demand().sum()).isEqualTo("Pooler pooler 2 instances × (10 + 2) = 24");
        assertThat(model.databases().get(0).workloads()).extracting(id -> id.name().value()).containsExactly("api");
        Pooler pooler = model.connections().get(0).pooler();
        assertThat(pooler).isNotNull();
        assertThat(pooler.sharesSessions()).isFalse();
        assertThat(pooler.database()).isEqualTo("Cluster main");
    }

    @Test
    void readersOfReplicasOpenNothingToThePrimary() {
        Model model =
                Manifests.model(client("api", "data", "DATABASE_URL", "postgres://main-ro/app?pool_max_conns=50") + """
                ---
                {apiVersion: postgresql.cnpg.io/v1, kind: Cluster, metadata: {name: main, namespace: data}, \
                spec: {instances: 3}}
                """);
        assertThat(model.databases()).hasSize(1);
        assertThat(model.databases().get(0).demand().loads()).isEmpty();
    }

    @Test
    void roomBesideTheDataOfRedis() {
        Redis redis = Manifests.model("""
                apiVersion: apps/v1
                kind: StatefulSet
                metadata: {name: redis}
                spec: {template: {spec: {containers: [{name: redis, image: "redis:7", args: [--maxmemory, 768mb], \
                resources: {limits: {memory: 1Gi}}}]}}}
                """).redis().get(0);
        assertThat(redis.headroom()).isEqualTo(25.0);
        assertThat(redis.demand().limit().value()).isEqualTo(10_000);
        assertThat(redis.demand().limit().defaulted()).isTrue();
    }

    private static String client(String name, String namespace, String variable, String value) {
        return """
                ---
                apiVersion: apps/v1
                kind: StatefulSet
                metadata: {name: %s, namespace: %s}
                spec: {template: {spec: {containers: [{name: %s, image: a, env: [{name: %s, value: "%s"}]}]}}}
                """.formatted(name, namespace, name, variable, value);
    }
}
