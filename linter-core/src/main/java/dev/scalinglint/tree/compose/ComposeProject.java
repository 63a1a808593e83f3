package dev.scalinglint.tree.compose;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.tree.kustomize.NodeEdit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compose files that are loaded together, made complete: what they include, what their services extend, and what they
 * get from files
 * beside them.
 *
 * @param object of the file that gives the project its name
 * @param parts  the files in the order in which they are laid one over the other
 * @param folder that paths are relative to, and whose {@code .env} counts
 */
record ComposeProject(KubeObject object, List<SourceFile> parts, String folder, ComposeFiles files) {
    /**
     * Adds the project, and nginx configuration that its services mount.
     *
     * @param facts    is given what is known of its services besides
     * @param included is given the files that it includes
     * @return why compose refuses it
     */
    ComposeRefusals read(List<KubeObject> effective, Map<String, ServiceFacts> facts, Set<SourceFile> included) {
        ComposeRefusals refusals = new ComposeRefusals();
        Map<String, String> variables = variables(refusals);
        LoadingCost budget = new LoadingCost(files);
        Mapping body = new ComposeLoading(files, refusals, variables, folder, included, List.of(parts.get(0)),
                budget, new HashMap<>()).of(parts);
        if (body == null) {
            return refusals;
        }
        Mapping services = body.mappingOrEmpty("services");
        List<Entry> complete = new ArrayList<>();
        for (Entry service : services.entries()) {
            if (service.value() instanceof Mapping options) {
                ServiceFiles.Complete found = new ServiceFiles(options, body, files, object.file(), variables, refusals,
                        budget).complete(effective);
                complete.add(new Entry(service.key(), found.service()));
                facts.put(service.name(), found.facts());
            } else {
                complete.add(service);
            }
        }
        Mapping whole = NodeEdit.with(body, NodeEdit.text("services", services.place()),
                new Mapping(complete, services.place()));
        if (body.entries().isEmpty()) {
            refusals.lacking(object.place(), "nothing is left of it");
        }
        ComposeGrammar.check(body, refusals);
        if (refusals.isEmpty()) {
            ProjectConsistency.check(body, variables, refusals);
        }
        effective.add(new KubeObject(object.apiVersion(), object.kind(),
                NodeEdit.with(whole, NodeEdit.text("metadata", object.place()), object.metadata())));
        return refusals;
    }

    private Map<String, String> variables(ComposeRefusals refusals) {
        SourceFile file = files.file(folder.isEmpty() ? ".env" : folder + "/.env");
        Map<String, String> variables = new LinkedHashMap<>();
        if (file != null) {
            variables
                    .putAll(new ComposeLoading(files, refusals, Map.of(), folder).read(file, Map.of(), object.place()));
            variables.replaceAll((name, value) -> VariableSecrecy.mayBe(name, value) ? null : value);
        }
        return variables;
    }
}
