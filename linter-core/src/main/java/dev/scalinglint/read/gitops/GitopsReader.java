package dev.scalinglint.read.gitops;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalars;
import dev.scalinglint.model.DeployedFolder;
import dev.scalinglint.model.Gitops;
import dev.scalinglint.model.IgnoredDifference;
import dev.scalinglint.model.ImageOverride;
import dev.scalinglint.model.ObjectId;
import dev.scalinglint.model.Workload;
import dev.scalinglint.read.index.ObjectIndex;
import dev.scalinglint.source.Place;
import dev.scalinglint.tree.Application;
import dev.scalinglint.tree.kustomize.AppliedImage;
import dev.scalinglint.tree.kustomize.AppliedImage.Dropped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Argo CD and Kustomize do to objects on their way to the cluster (facts 6, 7). */
public final class GitopsReader {
    private GitopsReader() {}

    public static Gitops read(Application application, ObjectIndex objects, List<Workload> workloads) {
        return new Gitops(folders(application), differences(objects), overrides(application, workloads));
    }

    private static List<DeployedFolder> folders(Application application) {
        return application.sources().stream()
                .map(source -> new DeployedFolder(ObjectId.of(source.owner()), source.path(), source.missing()))
                .toList();
    }

    private static List<IgnoredDifference> differences(ObjectIndex objects) {
        List<IgnoredDifference> differences = new ArrayList<>();
        objects.of("argoproj.io", "Application").forEach(object -> add(object, object.spec(), null, differences));
        objects.of("argoproj.io", "ApplicationSet").forEach(object -> add(object,
                object.spec().mappingOrEmpty("template", "spec"), object.spec().text("templatePatch"), differences));
        return differences;
    }

    /** @param patch of an ApplicationSet, which may set any option */
    private static void add(KubeObject object, Mapping spec, @Nullable Located<String> patch,
            List<IgnoredDifference> differences) {
        boolean open = patch != null && patch.value().contains("syncOptions")
                || spec.items("syncPolicy", "syncOptions").stream()
                        .anyMatch(option -> Scalars.isPlaceholder(option.toString()));
        for (Mapping entry : spec.mappings("ignoreDifferences")) {
            Located<String> kind = entry.text("kind");
            differences.add(new IgnoredDifference(ObjectId.of(object), kind == null ? "*" : kind.value(),
                    Drift.isOnReplicas(entry),
                    open || Drift.isRespected(spec), start(entry)));
        }
    }

    private static Place start(Mapping item) {
        return item.entries().isEmpty() ? item.place() : item.entries().get(0).key().place();
    }

    private static List<ImageOverride> overrides(Application application, List<Workload> workloads) {
        if (application.overrides().isEmpty()) {
            return List.of();
        }
        Map<Located<String>, ObjectId> byName = new HashMap<>();
        workloads.forEach(workload -> byName.put(workload.id().name(), workload.id()));
        return application.overrides().stream().map(override -> override(application, override, byName)).toList();
    }

    private static ImageOverride override(Application application, AppliedImage override,
            Map<Located<String>, ObjectId> workloads) {
        Mapping entry = override.entry();
        String folder = application.name() == null ? application.folder() : application.name();
        ObjectId kustomization = new ObjectId("kustomize.config.k8s.io/v1beta1", "Kustomization", null,
                Located.byDefault(folder, entry.place()), Map.of(), Map.of());
        List<ObjectId> affected = override.dropped().stream().map(Dropped::object).map(workloads::get)
                .filter(java.util.Objects::nonNull).distinct().toList();
        return new ImageOverride(kustomization, entry.text("name"), override.unused(),
                override.dropped().isEmpty() ? null : change(entry),
                override.dropped().stream().map(Dropped::before).distinct().toList(), affected, start(entry));
    }

    /** What of an entry takes a digest away. */
    private static @Nullable Located<String> change(Mapping entry) {
        Located<String> tag = entry.text("newTag");
        return tag == null ? entry.text("tagSuffix") : tag;
    }
}
