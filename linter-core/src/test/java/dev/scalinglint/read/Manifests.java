package dev.scalinglint.read;

import dev.scalinglint.finding.Finding;
import dev.scalinglint.manifest.Document;
import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.yaml.YamlReader;
import dev.scalinglint.model.Model;
import dev.scalinglint.model.Workload;
import dev.scalinglint.read.index.ClusterDefaults;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.tree.Application;
import dev.scalinglint.tree.Neighbourhood;
import java.util.ArrayList;
import java.util.List;

/** Manifests as text, read as one application that is wholly visible. */
public final class Manifests {
    private Manifests() {}

    /** The model of some YAML documents; text that cannot be read fails the test. */
    public static Model model(String yaml) {
        return model(application(yaml));
    }

    /** The model of an application without neighbours. */
    public static Model model(Application application) {
        return ModelReader.read(application, ClusterDefaults.NONE, Neighbourhood.NONE);
    }

    /** The same of an application that is called so. */
    public static Model model(String application, String yaml) {
        Application read = application(yaml);
        return ModelReader.read(new Application(application, read.folder(), read.objects(), true), ClusterDefaults.NONE,
                Neighbourhood.NONE);
    }

    public static Application application(String yaml) {
        List<Finding> problems = new ArrayList<>();
        List<KubeObject> objects =
                YamlReader.read(SourceFile.of("test.yaml", yaml), Limits.DEFAULT, problems::add).stream()
                        .map(Document::root).map(KubeObject::of).filter(java.util.Objects::nonNull).toList();
        if (!problems.isEmpty()) {
            throw new AssertionError("the test's own manifests cannot be read: " + problems);
        }
        return new Application("test", "", objects, true);
    }

    /** The only workload of some YAML documents. */
    public static Workload workload(String yaml) {
        List<Workload> workloads = model(yaml).workloads();
        if (workloads.size() != 1) {
            throw new AssertionError("not one workload but " + workloads.size());
        }
        return workloads.get(0);
    }
}
