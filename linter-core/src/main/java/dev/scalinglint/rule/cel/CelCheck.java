package dev.scalinglint.rule.cel;

import dev.scalinglint.model.Subject;
import dev.scalinglint.rule.Check;
import dev.scalinglint.rule.Hit;
import dev.scalinglint.rule.ModelPath;
import dev.scalinglint.rule.Remedy;
import dev.scalinglint.rule.RuleFailedException;
import dev.scalinglint.rule.expression.CompiledExpression;
import dev.scalinglint.rule.expression.EvaluationException;
import dev.scalinglint.rule.expression.ModelValues;
import dev.scalinglint.source.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A check written as CEL: each of its cases is a sentence about the subject. */
public final class CelCheck implements Check {
    private final List<LoadedCase> cases;

    public CelCheck(List<CheckedCase> cases) {
        this.cases = cases.stream().map(LoadedCase::new).toList();
    }

    @Override
    public void check(Subject subject, Map<String, Object> params, Consumer<Hit> hits) {
        Map<String, Object> variables = new HashMap<>();
        subject.variables().forEach((name, value) -> variables.put(name, ModelValues.of(value)));
        variables.put("params", params);
        try {
            for (LoadedCase each : cases) {
                each.check(subject.variables(), each.checked.lets().isEmpty() ? variables : new HashMap<>(variables),
                        hits);
            }
        } catch (EvaluationException e) {
            throw new RuleFailedException(e.getMessage(), e.at(), e);
        }
    }

    private static final class LoadedCase {
        private final CheckedCase checked;
        private final List<ModelPath> at;
        private final Pieces pieces = new Pieces();
        private volatile @Nullable List<CheckedFix> fixes;

        LoadedCase(CheckedCase checked) {
            this.checked = checked;
            this.at = checked.at().stream().map(ModelPath::of).toList();
        }

        void check(Map<String, Object> model, Map<String, Object> variables, Consumer<Hit> hits)
                throws EvaluationException {
            if (!holds(checked.when(), variables, true)) {
                return;
            }
            for (CheckedCase.Term term : checked.lets()) {
                variables.put(term.name(), pieces.program(term.expression()).value(variables));
            }
            if (holds(checked.must(), variables, false)) {
                return;
            }
            Place place = ModelPath.firstWritten(at, model);
            if (place != null) {
                hits.accept(new Hit(place, pieces.text(checked.message(), model, variables), checked.cap(),
                        remedies(model, variables)));
            }
        }

        private boolean holds(byte @Nullable [] condition, Map<String, Object> variables, boolean absent)
                throws EvaluationException {
            return condition == null ? absent : pieces.program(condition).holds(variables);
        }

        private List<CheckedFix> fixes() {
            // Two threads may both read them: they read the same, and only their expressions would be loaded twice.
            List<CheckedFix> read = fixes;
            if (read == null) {
                read = checked.fixes().get();
                fixes = read;
            }
            return read;
        }

        private List<Remedy> remedies(Map<String, Object> model, Map<String, Object> variables)
                throws EvaluationException {
            List<Remedy> remedies = new ArrayList<>(0);
            for (CheckedFix fix : fixes()) {
                Remedy remedy = new LoadedFix(fix, pieces).remedy(model, variables);
                if (remedy != null) {
                    remedies.add(remedy);
                }
            }
            return remedies;
        }
    }
}
