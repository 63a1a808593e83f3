package dev.scalinglint.model;

import dev.scalinglint.manifest.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a container is told to execute, as written.
 *
 * @param entrypoint Kubernetes' {@code command}, Compose's {@code entrypoint}; empty when the image decides
 * @param arguments  Kubernetes' {@code args}, Compose's {@code command}; empty when the image decides
 * @param kubernetes whether {@code $(NAME)} stands for a variable, as for Kubernetes, and not <code>${NAME}</code>, as
 *                   for Compose
 * @param unseen     variables set from what the tree does not show, such as Secrets; {@code *} where a whole ConfigMap
 *                   is not seen
 * @param files      what the tree shows of the files it runs or takes its settings from, by path: configuration in
 *                   Python that ConfigMaps of the application mount, and of Compose services the scripts and such that
 *                   a volume or the Dockerfile puts there
 */
public record Invocation(List<Located<String>> entrypoint, List<Located<String>> arguments, boolean kubernetes,
        List<String> unseen,
        Map<String, Located<String>> files) {
    /** All of it in order. */
    public List<Located<String>> words() {
        List<Located<String>> words = new ArrayList<>(entrypoint.size() + arguments.size());
        words.addAll(entrypoint);
        words.addAll(arguments);
        return words;
    }
}
