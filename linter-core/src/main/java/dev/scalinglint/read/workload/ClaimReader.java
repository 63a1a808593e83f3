package dev.scalinglint.read.workload;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.model.Claim;
import dev.scalinglint.model.ObjectId;
import dev.scalinglint.read.index.NamedObjects;
import dev.scalinglint.read.index.ObjectIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Claims with what the tree shows of their volumes: which are kept on one node, and which need no attaching
 * (facts 2.8).
 */
final class ClaimReader {
    /**
     * Storage classes whose volumes lie on the node that the first pod came to, under the names that their
     * distributions give them.
     */
    private static final Set<String> LOCAL_CLASSES = Set.of("local-path", "local-storage", "openebs-hostpath",
            "microk8s-hostpath", "hostpath",
            "local-hostpath", "topolvm-provisioner");
    private static final Set<String> LOCAL_PROVISIONERS =
            Set.of("rancher.io/local-path", "kubernetes.io/no-provisioner", "openebs.io/local",
                    "local.csi.openebs.io", "zfs.csi.openebs.io", "topolvm.io", "topolvm.cybozu.com",
                    "microk8s.io/hostpath",
                    "docker.io/hostpath",
                    "k8s.io/minikube-hostpath", "kubevirt.io.hostpath-provisioner");
    private static final List<String> UNATTACHED = List.of("nfs", "hostPath", "cephfs", "glusterfs", "azureFile");

    private final ObjectIndex objects;
    private final NamedObjects claims;

    ClaimReader(ObjectIndex objects) {
        this.objects = objects;
        this.claims = new NamedObjects(() -> objects.of("", "PersistentVolumeClaim"));
    }

    /** Null when the tree does not hold it. */
    @Nullable
    Claim find(@Nullable String namespace, String name) {
        KubeObject found = claims.find(namespace, name);
        return found == null ? null : read(found);
    }

    private Claim read(KubeObject object) {
        List<Located<String>> modes = new ArrayList<>(1);
        object.spec().items("accessModes").forEach(mode -> {
            if (mode instanceof Scalar text) {
                modes.add(Located.text(text));
            }
        });
        KubeObject volume = volume(object);
        boolean attached = volume == null || UNATTACHED.stream().noneMatch(volume.spec()::has);
        return new Claim(ObjectId.of(object), modes, volume == null ? byClass(object) : ofVolume(volume), attached,
                object.placeOf("spec", "accessModes"));
    }

    /** The one that it names, or that names it. */
    private @Nullable KubeObject volume(KubeObject claim) {
        Located<String> name = claim.spec().text("volumeName");
        for (KubeObject volume : objects.of("", "PersistentVolume")) {
            Mapping reference = volume.spec().mappingOrEmpty("claimRef");
            Located<String> claimed = reference.text("name");
            Located<String> namespace = reference.text("namespace");
            boolean named = name != null && name.value().equals(volume.name().value());
            if (named || name == null && claimed != null && claimed.value().equals(claim.name().value())
                    && (namespace == null || claim.namespace() == null
                            || namespace.value().equals(claim.namespace()))) {
                return volume;
            }
        }
        return null;
    }

    private static @Nullable Located<String> ofVolume(KubeObject volume) {
        Mapping required = volume.spec().mappingOrEmpty("nodeAffinity", "required");
        Located<String> node = NodePin.ofTerms(required.mappings("nodeSelectorTerms"));
        return node == null ? null : node.as("PersistentVolume " + volume.name().value() + " on node " + node.value());
    }

    private @Nullable Located<String> byClass(KubeObject claim) {
        Located<String> name = claim.spec().text("storageClassName");
        if (name == null) {
            return null;
        }
        for (KubeObject storage : objects.of("storage.k8s.io", "StorageClass")) {
            Located<String> provisioner = storage.body().text("provisioner");
            if (storage.name().value().equals(name.value()) && provisioner != null) {
                return LOCAL_PROVISIONERS.contains(provisioner.value())
                        ? name.as("local volumes of StorageClass " + name.value())
                        : null;
            }
        }
        return LOCAL_CLASSES.contains(name.value()) ? name.as("local volumes of StorageClass " + name.value()) : null;
    }
}
