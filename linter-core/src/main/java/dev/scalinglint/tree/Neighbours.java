package dev.scalinglint.tree;

import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.tree.files.Identity;
import dev.scalinglint.tree.files.Repository;
import dev.scalinglint.tree.kustomize.Kustomization;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects who lives where. */
record Neighbours(Structure structure, Repository repository) {
    List<Identity> all() {
        List<Identity> found = new ArrayList<>();
        structure.eachRoot((root, paths, deployed) -> {
            Scalar own = root.body().scalar("namespace");
            for (String path : paths) {
                Kustomization included = structure.kustomization(path);
                SourceFile file = included == null ? repository.file(path) : null;
                if (included != null) {
                    generated(included, own != null ? own : included.body().scalar("namespace"), deployed, found);
                } else if (file != null) {
                    written(file, own, deployed, found);
                }
            }
        });
        structure.eachLoose((file, deployed) -> written(file, null, deployed, found));
        return found;
    }

    private void written(SourceFile file, @Nullable Scalar forced, @Nullable Scalar deployed, List<Identity> found) {
        Kustomization beside = forced == null ? repository.kustomization(file.folder()) : null;
        Scalar namespace = forced != null || beside == null ? forced : beside.body().scalar("namespace");
        for (Identity object : repository.outlines().of(file)) {
            String in = namespace != null
                    ? namespace.text()
                    : !object.namespace().isEmpty() || deployed == null
                            ? object.namespace()
                            : deployed.text();
            found.add(in.equals(object.namespace())
                    ? object
                    : new Identity(object.group(), object.kind(), in, object.name()));
        }
    }

    private static void generated(Kustomization kustomization, @Nullable Scalar namespace, @Nullable Scalar deployed,
            List<Identity> found) {
        for (String kind : List.of("ConfigMap", "Secret")) {
            for (Mapping generator : kustomization.body()
                    .mappings(kind.equals("Secret") ? "secretGenerator" : "configMapGenerator")) {
                Scalar in = namespace != null
                        ? namespace
                        : generator.scalar("namespace") != null
                                ? generator.scalar("namespace")
                                : deployed;
                found.add(new Identity("", kind, in == null ? "" : in.text(),
                        String.valueOf(generator.scalar("name"))));
            }
        }
    }
}
