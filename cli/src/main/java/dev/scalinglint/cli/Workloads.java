package dev.scalinglint.cli;

import dev.scalinglint.Setup;
import dev.scalinglint.application.Tree;
import dev.scalinglint.application.TreeReader;
import dev.scalinglint.application.Unread;
import dev.scalinglint.finding.Nearest;
import dev.scalinglint.model.Model;
import dev.scalinglint.model.Workload;
import dev.scalinglint.model.read.ModelReader;
import dev.scalinglint.source.Selection;
import java.util.ArrayList;
import java.util.List;

/** Finds workloads by name. */
final class Workloads {
    private Workloads() {}

    /** @param wanted {@code Kind/name} */
    static List<Workload> named(String wanted, Setup setup, Selection selection) throws UsageException {
        Tree tree = TreeReader.read(selection.excluding(setup.config().exclude()));
        List<Workload> found = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Unread unread : tree.applications()) {
            Model model = ModelReader.read(unread.read());
            for (Workload workload : model.workloads()) {
                String name = workload.id().kind() + "/" + workload.id().name().value();
                names.add(name);
                if (name.equalsIgnoreCase(wanted)) {
                    found.add(workload);
                }
            }
        }
        if (found.isEmpty()) {
            throw new UsageException("there is no workload '" + wanted + "' in the repository" + Nearest.hint(wanted, names));
        }
        return found;
    }
}
