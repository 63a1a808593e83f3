package dev.scalinglint.model.read;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.model.Container;
import dev.scalinglint.model.Coordination;
import dev.scalinglint.model.Coordination.Grade;
import dev.scalinglint.model.ObjectId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Evidence that replicas coordinate, graded as in domain.md 9. */
final class CoordinationReader {
    private static final String DECLARATION = "scaling-lint.dev/coordination";
    private static final Set<String> KINDS = Set.of("leader-election", "external-scheduler", "db-lease", "partition-lock");
    private static final Pattern ELECTS = Pattern.compile("--?(leader-elect|enable-leader-election)(=(true|1|t|T|TRUE|True))?");
    private static final Pattern DOES_NOT = Pattern.compile("--?(leader-elect|enable-leader-election)=(false|0|f|F|FALSE|False)");
    private static final Pattern ELECTOR = Pattern.compile("(.*/)?leader-elector([:@].*)?");

    private final dev.scalinglint.model.read.Objects objects;
    private final LeaseAccess may;
    private final LeaseAccess means;
    private final Set<String> leases = new HashSet<>();

    CoordinationReader(dev.scalinglint.model.read.Objects objects) {
        this.objects = objects;
        this.may = new LeaseAccess(objects, true);
        this.means = new LeaseAccess(objects, false);
        objects.of("coordination.k8s.io", "Lease").forEach(lease -> leases.add(lease.name().value()));
    }

    /** What excuses most counts most; then what is declared; then how sure it is. */
    private static int compare(Coordination a, Coordination b) {
        int order = Boolean.compare(a.excusesSingleton(), b.excusesSingleton());
        order = order != 0 ? order : Boolean.compare(a.declared(), b.declared());
        return order != 0 ? order : a.grade().compareTo(b.grade());
    }

    /** The best evidence there is, or null. */
    @Nullable Coordination read(KubeObject object, Mapping podTemplate, List<Container> containers) {
        List<Coordination> evidence = new ArrayList<>();
        Stream.of(object.annotations(), podTemplate.mappingOrEmpty("metadata", "annotations")).map(ObjectId::texts)
                .map(CoordinationReader::declared).filter(Objects::nonNull).forEach(evidence::add);
        evidence.addAll(election(object, podTemplate, containers));
        for (Container container : containers) {
            lease(container).forEach(evidence::add);
            container.env().forEach((name, value) -> {
                Coordination seen = CoordinationEnv.evidence(name, value);
                if (seen != null && !(seen.kind().equals("leader-election") && refused(containers))) {
                    evidence.add(seen);
                }
            });
        }
        return evidence.stream().max(CoordinationReader::compare).orElse(null);
    }

    static @Nullable Coordination declared(Map<String, Located<String>> annotations) {
        Located<String> kind = annotations.get(DECLARATION);
        Located<String> reason = annotations.get(DECLARATION + "-reason");
        return kind == null || !KINDS.contains(kind.value()) ? null
                : new Coordination(Grade.STRONG, kind.value(), "the annotation " + DECLARATION, true,
                        reason != null && !reason.value().isBlank(), kind.place());
    }

    /** Flags that turn election on and RBAC that lets it work: both are strong, RBAC alone is medium, a flag that cannot work is weak. */
    private List<Coordination> election(KubeObject object, Mapping podTemplate, List<Container> containers) {
        if (refused(containers)) {
            return List.of();
        }
        List<Coordination> seen = new ArrayList<>();
        Located<String> named = podTemplate.text("spec", "serviceAccountName");
        String account = named == null ? "default" : named.value();
        boolean mayLease = may.isGiven(object.namespace(), account);
        if (means.isGiven(object.namespace(), account)) {
            seen.add(Coordination.seen(Grade.MEDIUM, "leader-election", "its ServiceAccount may update leases", object.name().place()));
        }
        Grade ofFlag = mayLease ? Grade.STRONG : objects.whole() ? Grade.WEAK : Grade.MEDIUM;
        for (Container container : containers) {
            container.args().stream().filter(arg -> ELECTS.matcher(arg.value()).matches())
                    .forEach(arg -> seen.add(Coordination.seen(ofFlag, "leader-election", arg.value(), arg.place())));
            if (container.image() != null && ELECTOR.matcher(container.image().value()).matches()) {
                seen.add(Coordination.seen(Grade.STRONG, "leader-election", "the sidecar " + container.name().value(), container.place()));
            }
        }
        return seen;
    }

    private static boolean refused(List<Container> containers) {
        return containers.stream().flatMap(container -> container.args().stream()).anyMatch(arg -> DOES_NOT.matcher(arg.value()).matches());
    }

    /** A Lease of the tree that an argument or a variable names. */
    private Stream<Coordination> lease(Container container) {
        return leases.isEmpty() ? Stream.empty() : Stream.concat(container.args().stream(), container.env().values().stream())
                .filter(text -> leases.contains(text.value().substring(text.value().indexOf('=') + 1)))
                .map(text -> Coordination.seen(Grade.STRONG, "leader-election", "the Lease it names", text.place()));
    }
}
