package dev.scalinglint.model.read;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Scalars;
import dev.scalinglint.model.Bound;
import dev.scalinglint.model.Coordination;
import dev.scalinglint.model.IntOrPercent;
import dev.scalinglint.model.Links;
import dev.scalinglint.model.ObjectId;
import dev.scalinglint.model.Qos;
import dev.scalinglint.model.Scale;
import dev.scalinglint.model.Workload;
import dev.scalinglint.model.WorkloadType;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The services of a Compose file as scaling units: how many containers of each run (domain.md 10). */
record ComposeServices(KubeObject file, @Nullable String application) {
    private static final Pattern WITH_DEFAULT = Pattern.compile("\\$\\{\\w+:?-(\\d+)}");

    List<Workload> read() {
        return file.body().mappingOrEmpty("services").entries().stream()
                .filter(service -> service.value() instanceof Mapping options && !isPerNode(options))
                .map(service -> workload(service, (Mapping) service.value())).toList();
    }

    /** Services in mode {@code global} run once on every node, and the job modes run to completion: replicas are not theirs to set. */
    private static boolean isPerNode(Mapping options) {
        Located<String> mode = options.text("deploy", "mode");
        return mode != null && !mode.value().equals("replicated");
    }

    private Workload workload(Entry service, Mapping options) {
        // What annotations are to Kubernetes, labels are to Compose.
        Map<String, Located<String>> labels = ComposeContainer.pairs(options.get("labels"));
        ObjectId id = new ObjectId("compose/v1", "Service", null, Located.text(service.key()), Map.of(), labels);
        Bound bound = bound(service, options);
        Scale scale = new Scale(null, bound, bound, new IntOrPercent(0, false), null, false);
        Coordination declared = CoordinationReader.declared(labels);
        return new Workload(id, WorkloadType.COMPOSE_SERVICE, application, Map.of(), Map.of(),
                List.of(ComposeContainer.of(service, options)), List.of(), scale, null,
                new Qos("BestEffort", false, null), declared, WorkloadReader.profiles(labels, Map.of()), Links.NONE, null, id.place());
    }

    /** The two fields have to agree where both are written; the higher one is what can happen. */
    private static Bound bound(Entry service, Mapping options) {
        Stream<Bound> written = Stream.of(written(options.scalar("scale"), "scale"),
                written(options.scalar("deploy", "replicas"), "deploy.replicas")).flatMap(Stream::ofNullable);
        return written.max(Comparator.comparingInt(Bound::value)).orElse(new Bound(1, false, true, "replicas", service.key().place()));
    }

    private static @Nullable Bound written(@Nullable Scalar count, String source) {
        Matcher variable = count == null ? null : WITH_DEFAULT.matcher(count.text());
        Integer value = count == null ? null : Scalars.integer(variable.matches() ? variable.group(1) : count.text());
        return value == null ? null : new Bound(Math.max(0, value), false, false, source, count.place());
    }
}
