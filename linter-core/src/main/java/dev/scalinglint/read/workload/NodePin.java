package dev.scalinglint.read.workload;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.model.ObjectId;
import dev.scalinglint.read.index.SelectorReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What holds all pods of a workload on one node, so that they share what one node has. */
final class NodePin {
    private static final String HOSTNAME = "kubernetes.io/hostname";
    private static final String REQUIRED = "requiredDuringSchedulingIgnoredDuringExecution";

    private NodePin() {}

    /** For people, where it is written; null when nothing does, or the nodes are several. */
    static @Nullable Located<String> of(PodTemplate pod) {
        Located<String> name = pod.spec().text("nodeName");
        Located<String> selected = name != null ? name : pod.spec().mappingOrEmpty("nodeSelector").text(HOSTNAME);
        if (selected == null || selected.value().isEmpty()) {
            Mapping affinity = pod.spec().mappingOrEmpty("affinity");
            selected = ofTerms(affinity.mappingOrEmpty("nodeAffinity", REQUIRED).mappings("nodeSelectorTerms"));
            return selected != null ? onNode(selected) : together(affinity.mappingOrEmpty("podAffinity"), pod);
        }
        return onNode(selected);
    }

    private static Located<String> onNode(Located<String> node) {
        return node.as("node " + node.value());
    }

    /**
     * The node that every one of the terms names: any of them is enough for a pod. Null where there is no such node.
     */
    static @Nullable Located<String> ofTerms(List<Mapping> terms) {
        Located<String> node = null;
        for (Mapping term : terms) {
            Located<String> named = ofTerm(term);
            if (named == null || node != null && !node.value().equals(named.value())) {
                return null;
            }
            node = named;
        }
        return node;
    }

    private static @Nullable Located<String> ofTerm(Mapping term) {
        Located<String> label = only(term.mappings("matchExpressions"), HOSTNAME);
        return label != null ? label : only(term.mappings("matchFields"), "metadata.name");
    }

    private static @Nullable Located<String> only(List<Mapping> requirements, String key) {
        for (Mapping requirement : requirements) {
            Located<String> name = requirement.text("key");
            Located<String> operator = requirement.text("operator");
            List<Node> values = requirement.items("values");
            if (name != null && name.value().equals(key) && operator != null && operator.value().equals("In")
                    && values.size() == 1 && values.get(0) instanceof Scalar value) {
                return Located.text(value);
            }
        }
        return null;
    }

    /** Pods that must be where their likes are: the first may go anywhere, the others after it. */
    private static @Nullable Located<String> together(Mapping affinity, PodTemplate pod) {
        for (Mapping term : affinity.mappings(REQUIRED)) {
            Located<String> topology = term.text("topologyKey");
            boolean elsewhere = term.has("namespaces") || term.has("namespaceSelector");
            if (topology != null && topology.value().equals(HOSTNAME) && !elsewhere && term.has("labelSelector")
                    && SelectorReader.labelSelector(term.mappingOrEmpty("labelSelector"), topology.place())
                            .accepts(ObjectId.texts(pod.metadata().mappingOrEmpty("labels")))) {
                return topology.as("the node of the first pod");
            }
        }
        return null;
    }
}
