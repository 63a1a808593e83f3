package dev.scalinglint.read.coordination;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.model.CommandLine;
import dev.scalinglint.model.Container;
import dev.scalinglint.model.Coordination;
import dev.scalinglint.model.Coordination.Grade;
import dev.scalinglint.model.ObjectId;
import dev.scalinglint.read.command.ComposeText;
import dev.scalinglint.read.index.ObjectIndex;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Evidence that replicas coordinate, graded as in facts 9. */
public final class CoordinationReader {
    private static final String DECLARATION = "scaling-lint.dev/coordination";
    private static final String ELECTION = "leader-election";
    private static final String LEGACY_LOCK = "control-plane.alpha.kubernetes.io/leader";
    private static final Set<String> KINDS = Set.of(ELECTION, "external-scheduler", "db-lease", "partition-lock");

    private final ObjectIndex objects;
    private final LeaseAccess may;
    private final LeaseAccess means;
    private final Set<String> leases = new HashSet<>();
    private final List<KubeObject> legacyLocks = new ArrayList<>(0);
    private final @Nullable LeaseAccess toLegacyLocks;

    public CoordinationReader(ObjectIndex objects) {
        this.objects = objects;
        this.may = LeaseAccess.toLeases(objects, true);
        this.means = LeaseAccess.toLeases(objects, false);
        objects.of("coordination.k8s.io", "Lease").forEach(lease -> leases.add(lease.name().value()));
        for (String kind : List.of("ConfigMap", "Endpoints")) {
            for (KubeObject object : objects.of("", kind)) {
                if (object.annotations().has(LEGACY_LOCK)) {
                    legacyLocks.add(object);
                }
            }
        }
        this.toLegacyLocks = legacyLocks.isEmpty() ? null : LeaseAccess.toLegacyLocks(objects);
    }

    /** The best evidence there is, and the rest beside it; null when there is none. */
    public @Nullable Coordination read(KubeObject object, Mapping podTemplate, List<Container> containers) {
        List<Coordination> evidence = new ArrayList<>(0);
        addIfSeen(declared(ObjectId.texts(object.annotations())), evidence);
        addIfSeen(declared(ObjectId.texts(podTemplate.mappingOrEmpty("metadata", "annotations"))), evidence);
        List<Located<String>> flags = new ArrayList<>(0);
        boolean refused = false;
        for (Container container : containers) {
            refused |= refuses(container);
            flags(container, flags);
        }
        refused |= flags.stream().anyMatch(flag -> ElectionFlag.of(flag.value()) == ElectionFlag.OFF);
        if (!refused) {
            election(object, podTemplate, flags, evidence);
        }
        for (Container container : containers) {
            environment(container, refused, evidence);
            if (!refused) {
                sidecar(container, evidence);
                lease(container, evidence);
            }
        }
        return Coordination.best(evidence);
    }

    /** What a service of a Compose file says: its labels, and its environment. */
    public static @Nullable Coordination ofCompose(Map<String, Located<String>> labels, Container container) {
        List<Coordination> evidence = new ArrayList<>(0);
        addIfSeen(declared(labels), evidence);
        environment(container, refuses(container), evidence);
        return Coordination.best(evidence);
    }

    private static @Nullable Coordination declared(Map<String, Located<String>> annotations) {
        Located<String> kind = annotations.get(DECLARATION);
        Located<String> reason = annotations.get(DECLARATION + "-reason");
        return kind == null || !KINDS.contains(kind.value())
                ? null
                : new Coordination(Grade.STRONG, kind.value(), "the annotation " + DECLARATION, true,
                        reason != null && !reason.value().isBlank(), List.of(), kind.place());
    }

    private static void addIfSeen(@Nullable Coordination seen, List<Coordination> evidence) {
        if (seen != null) {
            evidence.add(seen);
        }
    }

    private static boolean refuses(Container container) {
        for (var variable : container.env().entrySet()) {
            if (CoordinationEnv.refuses(variable.getKey(), variable.getValue().value())) {
                return true;
            }
        }
        return false;
    }

    /** What of its command line is about leader election, in a script or not. */
    private static void flags(Container container, List<Located<String>> flags) {
        for (Located<String> arg : container.args()) {
            if (arg.value().contains("leader-elect") || arg.value().contains("enable-leader")) {
                for (CommandLine command : container.commands()) {
                    command.words().stream().filter(word -> ElectionFlag.of(word.value()) != null).forEach(flags::add);
                }
                return;
            }
        }
    }

    /**
     * Flags that turn election on and RBAC that lets it work: both are strong, RBAC alone is medium, a flag that cannot
     * work is weak.
     */
    private void election(KubeObject object, Mapping podTemplate, List<Located<String>> flags,
            List<Coordination> evidence) {
        Located<String> named = podTemplate.text("spec", "serviceAccountName");
        String account = named == null ? "default" : named.value();
        boolean mayLease = may.binding(object.namespace(), account) != null;
        KubeObject binding = means.binding(object.namespace(), account);
        if (binding != null) {
            evidence.add(Coordination.seen(Grade.MEDIUM, ELECTION, "its ServiceAccount may update leases",
                    binding.name().place()));
        }
        Grade ofFlag = mayLease ? Grade.STRONG : objects.whole() ? Grade.WEAK : Grade.MEDIUM;
        for (Located<String> flag : flags) {
            Grade grade = ElectionFlag.of(flag.value()) == ElectionFlag.ON ? ofFlag : Grade.WEAK;
            evidence.add(Coordination.seen(grade, ELECTION, flag.value(), flag.place()));
        }
        KubeObject legacy = toLegacyLocks == null ? null : toLegacyLocks.binding(object.namespace(), account);
        for (KubeObject lock : legacy == null ? List.<KubeObject>of() : legacyLocks) {
            if (object.namespace() == null || lock.namespace() == null || lock.namespace().equals(object.namespace())) {
                evidence.add(Coordination.seen(Grade.MEDIUM, ELECTION, "the lock " + lock.kind() + "/" + lock.name(),
                        lock.placeOf("metadata", "annotations", LEGACY_LOCK)));
            }
        }
    }

    private static void environment(Container container, boolean refused, List<Coordination> evidence) {
        container.env().forEach((name, value) -> {
            Located<String> known =
                    container.invocation().kubernetes() ? value : value.as(ComposeText.replaced(value.value()));
            Coordination seen = CoordinationEnv.evidence(name, known);
            if (seen != null && !(refused && seen.kind().equals(ELECTION))) {
                evidence.add(seen);
            }
        });
    }

    /** {@code leader-elector}, which elects for the container beside it. */
    private static void sidecar(Container container, List<Coordination> evidence) {
        Located<String> image = container.image();
        if (image == null) {
            return;
        }
        String path = image.value().split("@", 2)[0];
        if (path.substring(path.lastIndexOf('/') + 1).split(":", 2)[0].equals("leader-elector")) {
            evidence.add(Coordination.seen(Grade.STRONG, ELECTION, "the sidecar " + container.name().value(),
                    image.place()));
        }
    }

    /** A Lease of the tree that an argument or a variable names. */
    private void lease(Container container, List<Coordination> evidence) {
        if (leases.isEmpty()) {
            return;
        }
        List<Located<String>> texts = new ArrayList<>(container.args());
        container.commands().forEach(command -> texts.addAll(command.words()));
        texts.addAll(container.env().values());
        for (Located<String> text : texts) {
            if (leases.contains(text.value().substring(text.value().indexOf('=') + 1))) {
                evidence.add(Coordination.seen(Grade.STRONG, ELECTION, "the Lease it names", text.place()));
                return;
            }
        }
    }
}
