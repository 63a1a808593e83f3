package dev.scalinglint.tree.compose;

import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Sequence;
import dev.scalinglint.tree.variable.VariableExpressions;

/** Variables that compose asks for by <code>${NAME:?}</code>, and that nothing in the tree sets. */
final class RequiredVariables {
    private RequiredVariables() {}

    static void check(Node node, VariableExpressions variables, ComposeRefusals refusals) {
        if (node instanceof Mapping mapping) {
            mapping.entries().forEach(entry -> check(entry.value(), variables, refusals));
        } else if (node instanceof Sequence list) {
            list.items().forEach(item -> check(item, variables, refusals));
        } else if (node instanceof Scalar text && text.type() == Scalar.Type.STRING && text.text().indexOf('$') >= 0
                && VariableExpressions.mistake(text.text(), 0) == null) {
            String name = variables.required(text.text());
            if (name != null) {
                refusals.needs(text.place(), "the variable " + name);
            }
        }
    }
}
