package dev.scalinglint.read.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.model.Coordination;
import dev.scalinglint.model.Coordination.Grade;
import dev.scalinglint.read.Manifests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CoordinationReaderTest {
    private static final String RBAC = """
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: Role
            metadata: {name: leases, namespace: shop}
            rules: [{apiGroups: [coordination.k8s.io], resources: [leases], verbs: [get, create, update]}]
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: RoleBinding
            metadata: {name: leases, namespace: shop}
            roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: leases}
            subjects: [{kind: ServiceAccount, name: loop}]
            """;

    @Test
    void aFlagAndTheRightToLeaseAreStrong() {
        assertThat(of("args: [--leader-elect]", RBAC).grade()).isEqualTo(Grade.STRONG);
        assertThat(of("args: [--enable-leader-election=true]", RBAC).grade()).isEqualTo(Grade.STRONG);
    }

    @Test
    void theRightToLeaseAloneIsMediumAndTheFlagAloneIsWeak() {
        assertThat(of("args: [serve]", RBAC).grade()).isEqualTo(Grade.MEDIUM);
        assertThat(of("args: [--leader-elect]", "").grade()).isEqualTo(Grade.WEAK);
        assertThat(of("args: [--leader-elect]", "").excusesSingleton()).isFalse();
    }

    @Test
    void aFlagThatTurnsItOffOutweighsTheRest() {
        assertThat(of("args: [--leader-elect=false]\nenv: [{name: LEADER_ELECTION, value: 'true'}]", RBAC)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"namespace: bar", "name: other", "kind: User"})
    void rightsOfOthersSayNothing(String other) {
        String theirs = RBAC.replace(switch (other) {
            case "name: other" -> "name: loop";
            case "kind: User" -> "kind: ServiceAccount";
            default -> "namespace: shop";
        }, other);
        assertThat(of("args: [serve]", theirs)).isNull();
    }

    @Test
    void rightsToEverythingServeAFlagButSayNothingAlone() {
        String admin = RBAC.replace("[coordination.k8s.io], resources: [leases], verbs: [get, create, update]",
                "['*'], resources: ['*'], verbs: ['*']");
        assertThat(of("args: [serve]", admin)).isNull();
        assertThat(of("args: [--leader-elect]", admin).grade()).isEqualTo(Grade.STRONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"args: [--leader-elect=true, --leader-elect-resource-name=x]",
        "command: [sh, -c, 'exec manager --leader-elect']",
        "command: [tini, --, manager, -leader-elect]"})
    void aFlagIsFoundWhereverItIsExecuted(String container) {
        Coordination seen = of(container, RBAC);
        assertThat(seen.grade()).isEqualTo(Grade.STRONG);
        assertThat(seen.place().line()).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"args: [--leader-elect-lease-duration=15s]", "args: [--leader-elect=maybe]",
        "args: [leader-elect]", "command: [echo, 'x --leader-elect']"})
    void whatOnlySoundsLikeAFlagIsNoMechanism(String container) {
        Coordination seen = of(container, "");
        assertThat(seen == null || seen.grade() == Grade.WEAK).isTrue();
    }

    @Test
    void allEvidenceIsKeptWithItsPlaces() {
        Coordination best = of("args: [--leader-elect]\nenv: [{name: REDIS_URL, value: 'redis://r'}]", RBAC);
        assertThat(best.evidence()).isEqualTo("--leader-elect");
        assertThat(best.others()).extracting(Coordination::grade).containsExactly(Grade.MEDIUM, Grade.WEAK);
        assertThat(best.others()).extracting(other -> other.place().line()).containsExactly(21, 11);
    }

    @Test
    void rulesOfARoleAddUp() {
        String narrowed = RBAC.replace("verbs: [get, create, update]}]", "verbs: [get, create]},"
                + " {apiGroups: [coordination.k8s.io], resources: [leases], resourceNames: [tick], verbs: [update]}]");
        assertThat(of("args: [--leader-elect]", narrowed).grade()).isEqualTo(Grade.STRONG);
        assertThat(of("args: [--leader-elect]", narrowed.replace("verbs: [update]", "verbs: [watch]")).grade())
                .isEqualTo(Grade.WEAK);
    }

    @ParameterizedTest
    @CsvSource({"system:serviceaccounts:shop,STRONG", "system:serviceaccounts,STRONG",
        "system:serviceaccounts:bar,WEAK", "system:masters,WEAK"})
    void aGroupOfAccountsMayBeBound(String group, Grade grade) {
        String bound = RBAC.replace("{kind: ServiceAccount, name: loop}", "{kind: Group, name: '" + group + "'}");
        assertThat(of("args: [--leader-elect]", bound).grade()).isEqualTo(grade);
    }

    @ParameterizedTest
    @CsvSource({"k8s.gcr.io/leader-elector:0.5,true", "gcr.io/google_containers/leader-elector@sha256:0,true",
        "registry.example/leader-elector-ui:1,false"})
    void aSidecarElects(String image, boolean elects) {
        Coordination seen = of("image: " + image, "");
        assertThat(seen != null && seen.grade() == Grade.STRONG).isEqualTo(elects);
    }

    @ParameterizedTest
    @CsvSource({"shop,update,true", "shop,list,false", "bar,update,false"})
    void locksOfTheOldKindNeedTheirAnnotationAndTheRight(String namespace, String verb, boolean seen) {
        String rights =
                RBAC.replace("apiGroups: [coordination.k8s.io], resources: [leases], verbs: [get, create, update]",
                        "apiGroups: [''], resources: [configmaps], verbs: [get, " + verb + "]");
        String lock = "---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: lock, namespace: " + namespace
                + ", annotations: {control-plane.alpha.kubernetes.io/leader: '{}'}}\n";
        Coordination coordination = of("args: [serve]", rights + lock);
        assertThat(coordination != null && coordination.grade() == Grade.MEDIUM).isEqualTo(seen);
        assertThat(of("args: [serve]", rights)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"REDIS_URL,redis://r", "CACHE_REDIS_HOST,r", "TRADING_ADVISORY_LOCK_ID,42",
        "LEADER_ELECTION,'${ELECT}'"})
    void namesThatOnlySuggestItAreWeak(String name, String value) {
        Coordination seen = of("env: [{name: " + name + ", value: '" + value + "'}]", "");
        assertThat(seen.grade()).isEqualTo(Grade.WEAK);
        assertThat(seen.excusesSingleton()).isFalse();
    }

    @Test
    void aVariableThatTurnsItOffOutweighsTheRights() {
        assertThat(of("env: [{name: LEADER_ELECTION_ENABLED, value: 'false'}]", RBAC)).isNull();
    }

    @Test
    void aServiceOfComposeHasAnEnvironmentToo() {
        Coordination seen = Manifests.model(
                "services:\n  loop:\n    image: a\n    environment: ['LOOP_LEADERSHIP_REQUIRED=${ELECT:-true}']\n")
                .workloads()
                .get(0).coordination();
        assertThat(seen.grade()).isEqualTo(Grade.MEDIUM);
        assertThat(seen.place().line()).isEqualTo(4);
    }

    @Test
    void readingLeasesIsNotTakingThem() {
        assertThat(of("args: [serve]", RBAC.replace("get, create, update", "get, list, watch"))).isNull();
    }

    @ParameterizedTest
    @CsvSource({"LEADER_ELECTION_ENABLED,true,leader-election",
        "TRADING_SCHEDULER_LEADERSHIP_REQUIRED,true,leader-election",
        "APP_LEASE_NAME,loop,leader-election", "TICK_LOCK_KEY,42,db-lease", "SHEDLOCK_TABLE,locks,db-lease",
        "SPRING_QUARTZ_PROPERTIES_ORG_QUARTZ_JOBSTORE_ISCLUSTERED,true,db-lease",
        "PARTITION_LOCK_TTL,30,partition-lock"})
    void variablesThatConfigureItAreMedium(String name, String value, String kind) {
        Coordination seen = of("env: [{name: " + name + ", value: '" + value + "'}]", "");
        assertThat(seen.grade()).isEqualTo(Grade.MEDIUM);
        assertThat(seen.kind()).isEqualTo(kind);
        assertThat(seen.excusesSingleton()).isEqualTo(!kind.equals("partition-lock"));
    }

    @ParameterizedTest
    @CsvSource({"LEADER_ELECTION,false", "X_LEADERSHIP_REQUIRED,0", "BLOCK_KEYS,yes", "DATABASE_URL,postgres://db/app",
        "RELEASE_NAME,a"})
    void othersSayNothing(String name, String value) {
        assertThat(of("env: [{name: " + name + ", value: '" + value + "'}]", "")).isNull();
    }

    @Test
    void aLeaseOfTheTreeThatAnArgumentNamesIsStrong() {
        String lease = "---\napiVersion: coordination.k8s.io/v1\nkind: Lease\nmetadata: {name: tick}\n";
        assertThat(of("args: [--lock=tick]", lease).grade()).isEqualTo(Grade.STRONG);
        assertThat(of("args: [--lock=ticket]", lease)).isNull();
    }

    @Test
    void aDeclarationNeedsItsReason() {
        assertThat(declared("scaling-lint.dev/coordination: db-lease").excusesSingleton()).isFalse();
        assertThat(declared(
                "scaling-lint.dev/coordination: db-lease\n    scaling-lint.dev/coordination-reason: advisory lock 42")
                .excusesSingleton()).isTrue();
        assertThat(declared(
                "scaling-lint.dev/coordination: partition-lock\n    scaling-lint.dev/coordination-reason: per account")
                .excusesSingleton()).isFalse();
        assertThat(declared("scaling-lint.dev/coordination: hope\n    scaling-lint.dev/coordination-reason: x"))
                .isNull();
    }

    @Test
    void oneOtherThatSchedulesAloneExcuses() {
        assertThat(api("Recreate", "")).isEqualTo("external-scheduler");
        assertThat(api("RollingUpdate", "")).isNull();
        assertThat(api("Recreate", "---\n" + scheduler("second", "Recreate"))).isNull();
    }

    private static String api(String strategy, String more) {
        Coordination seen = Manifests.model("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: api}
                spec:
                  replicas: 3
                  template: {spec: {containers: [{name: api, image: a, \
                env: [{name: TRADING_ENABLED, value: "false"}]}]}}
                ---
                """ + scheduler("scheduler", strategy) + more).workloads().get(0).coordination();
        return seen == null ? null : seen.kind();
    }

    private static String scheduler(String name, String strategy) {
        return """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: %s}
                spec:
                  strategy: {type: %s}
                  template: {spec: {containers: [{name: loop, image: a, \
                env: [{name: TRADING_ENABLED, value: "true"}]}]}}
                """.formatted(name, strategy);
    }

    private static Coordination declared(String annotations) {
        return Manifests.workload("""
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: loop
                  annotations:
                    %s
                spec: {template: {spec: {containers: [{name: loop, image: a}]}}}
                """.formatted(annotations)).coordination();
    }

    private static Coordination of(String container, String more) {
        return Manifests.model("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: loop, namespace: shop}
                spec:
                  template:
                    spec:
                      serviceAccountName: loop
                      containers:
                      - name: loop
                %s
                """.formatted(container.indent(8)) + more).workloads().get(0).coordination();
    }
}
