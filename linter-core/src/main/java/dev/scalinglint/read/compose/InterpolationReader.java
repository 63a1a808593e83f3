package dev.scalinglint.read.compose;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.InnerPlace;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Sequence;
import dev.scalinglint.model.Interpolation;
import dev.scalinglint.model.ObjectId;
import dev.scalinglint.source.Place;
import dev.scalinglint.tree.variable.VariableExpressions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every value of a Compose file that docker compose cannot fill in. */
public final class InterpolationReader {
    private final Map<String, ObjectId> workloads;
    private final List<Interpolation> found = new ArrayList<>();
    private final Set<Place> seen = new HashSet<>();

    private InterpolationReader(Map<String, ObjectId> workloads) {
        this.workloads = workloads;
    }

    public static List<Interpolation> read(ComposeFile project, Map<String, ObjectId> workloads) {
        InterpolationReader reader = new InterpolationReader(workloads);
        ObjectId file = ObjectId.of(project.object());
        for (Entry part : project.object().body().entries()) {
            if (part.name().equals("services") && part.value() instanceof Mapping services) {
                services.entries().forEach(service -> reader.service(project, service, file));
            } else if (!part.name().equals("metadata")) {
                reader.read(part, file, List.of());
            }
        }
        return reader.found;
    }

    private void service(ComposeFile project, Entry entry, ObjectId file) {
        ServiceOptions service = project.services().get(entry.name());
        ObjectId workload = workloads.get(entry.name());
        read(entry, service == null ? file : ComposeReader.id(service),
                workload == null ? List.of() : List.of(workload));
    }

    private void read(Entry entry, ObjectId id, List<ObjectId> workload) {
        Node value = entry.value();
        if (value instanceof Mapping mapping) {
            mapping.entries().forEach(inner -> read(inner, id, workload));
        } else if (value instanceof Sequence list) {
            list.items().forEach(item -> read(new Entry(entry.key(), item), id, workload));
        } else if (value instanceof Scalar text && text.text().contains("${")) {
            VariableExpressions.Mistake mistake = VariableExpressions.mistake(text.text(), 0);
            while (mistake != null) {
                Place place = InnerPlace.of(entry, mistake.start(), mistake.end());
                if (seen.add(place)) {
                    found.add(new Interpolation(id, mistake.expression(), mistake.meant(), place, workload));
                }
                mistake = VariableExpressions.mistake(text.text(), mistake.end());
            }
        }
    }
}
