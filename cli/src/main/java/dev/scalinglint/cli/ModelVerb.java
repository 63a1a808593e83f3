package dev.scalinglint.cli;

import dev.scalinglint.Linter;
import dev.scalinglint.catalog.Catalog;
import dev.scalinglint.engine.LintRequest;
import dev.scalinglint.engine.Models;
import dev.scalinglint.engine.RequestException;
import dev.scalinglint.model.Model;
import dev.scalinglint.model.ModelRecord;
import dev.scalinglint.rules.BuiltIn;
import dev.scalinglint.schema.InvalidFileException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code model}: what rules see, so that their authors need not guess. */
final class ModelVerb implements Verb {
    private enum Form {
        YAML, JSON
    }

    @Override
    public String name() {
        return "model";
    }

    @Override
    public String operands() {
        return "[PATH... | -]";
    }

    @Override
    public String summary() {
        return "Prints the normalised model that rules are asked about, with the place of every value.";
    }

    @Override
    public List<Flag> flags() {
        return List.of(Flag.of("--format", "FORMAT", "yaml (the default) or json"), Request.CONFIG, Request.EXCLUDE);
    }

    @Override
    public int run(Arguments arguments, Screen console) throws RequestException, InvalidFileException {
        Form form = arguments.choice("--format", Form.YAML);
        Catalog shipped = BuiltIn.catalog();
        LintRequest request = Request.of(arguments, arguments.operands(), console, shipped);
        Models models = new Linter(shipped).models(request);
        List<Map<String, Object>> applications = models.all().map(ModelVerb::tree).toList();
        models.problems().forEach(problem -> console.say(problem.place() + ": " + problem.message()));
        boolean found = models.objects() > 0;
        console.print(form == Form.YAML ? ModelText.yaml(applications) : ModelText.json(applications));
        if (!found) {
            console.say("found no Kubernetes object");
        }
        return found ? Exit.CLEAN : Exit.NOTHING;
    }

    private static Map<String, Object> tree(Model model) {
        ModelRecord shape = ModelRecord.of(Model.class);
        Map<String, Object> tree = new LinkedHashMap<>();
        for (String name : shape.names()) {
            Object value = shape.get(model, name);
            if (value instanceof List<?> records && !records.isEmpty()) {
                tree.put(name, records.stream().map(record -> ModelTree.of((Record) record)).toList());
            } else if (value != null && !(value instanceof List<?>)) {
                tree.put(name, value instanceof Record part ? ModelTree.of(part) : value);
            }
        }
        return tree;
    }
}
