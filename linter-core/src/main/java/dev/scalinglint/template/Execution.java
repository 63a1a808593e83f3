package dev.scalinglint.template;

import dev.scalinglint.source.Place;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Walks a template's tree and prints. A template is a stranger's program: steps and depth are bounded. */
final class Execution {
    private static final int MOST_STEPS = 200_000;
    private static final int DEEPEST = 100;

    private enum Flow {
        ON, BREAK, CONTINUE
    }

    private final Map<String, List<TemplatePart>> defined;
    private final Rendering output;
    private final Evaluation values;
    private @Nullable Object dot;
    private int depth;

    Execution(Map<String, List<TemplatePart>> defined, MissingKey missing, Rendering output, @Nullable Object data) {
        this.defined = defined;
        this.output = output;
        this.values = new Evaluation(missing, data);
        this.dot = data;
    }

    void run(List<TemplatePart> parts) throws TemplateException {
        all(parts);
    }

    private Flow all(List<TemplatePart> parts) throws TemplateException {
        for (TemplatePart part : parts) {
            Flow flow = one(part);
            if (flow != Flow.ON) {
                return flow;
            }
        }
        return Flow.ON;
    }

    private Flow one(TemplatePart part) throws TemplateException {
        if (part instanceof TemplatePart.Literal literal) {
            output.literal(literal.text(), literal.at());
        } else if (part instanceof TemplatePart.Action action) {
            step(action.at());
            Object value = values.pipeline(action.pipeline(), dot);
            if (action.pipeline().declared().isEmpty()) {
                print(value, action);
            }
        } else if (part instanceof TemplatePart.Condition condition) {
            return condition(condition);
        } else if (part instanceof TemplatePart.Range range) {
            return range(range);
        } else if (part instanceof TemplatePart.Invocation invocation) {
            invoke(invocation);
        } else if (part instanceof TemplatePart.Jump jump) {
            return jump.leaves() ? Flow.BREAK : Flow.CONTINUE;
        }
        return Flow.ON;
    }

    private void step(int at) {
        if (output.step() > MOST_STEPS) {
            throw NotKnownException.limit(at, "it takes more than " + MOST_STEPS + " steps");
        }
    }

    private void print(@Nullable Object value, TemplatePart.Action action) throws TemplateException {
        Place source = value instanceof Sourced sourced ? sourced.place() : null;
        Object plain = Evaluation.known(value, action.pipeline().at());
        String text = plain == null || plain == GoValues.MISSING
                ? "<no value>"
                : Evaluation.text(plain, action.pipeline().at());
        output.value(text, action.at(), action.end(), source);
    }

    private Flow condition(TemplatePart.Condition condition) throws TemplateException {
        int mark = values.mark();
        Object value = values.pipeline(condition.pipeline(), dot);
        boolean holds = Evaluation.isTrue(value, condition.pipeline().at());
        Object outer = dot;
        dot = holds && condition.setsDot() ? value : dot;
        Flow flow = all(holds ? condition.then() : condition.otherwise());
        dot = outer;
        values.reset(mark);
        return flow;
    }

    private Flow range(TemplatePart.Range range) throws TemplateException {
        int mark = values.mark();
        TemplatePart.Pipeline pipeline = range.pipeline();
        Object over = Evaluation.known(values.pipeline(pipeline, dot, false), pipeline.at());
        Flow flow = null;
        Object outer = dot;
        if (over instanceof Map<?, ?> map && !map.isEmpty()) {
            for (var entry : new TreeMap<>(map).entrySet()) {
                flow = turn(range, entry.getKey(), entry.getValue(), mark);
                if (flow == Flow.BREAK) {
                    break;
                }
            }
        } else if (over instanceof Collection<?> list && !list.isEmpty()) {
            int index = 0;
            for (Object item : Evaluation.ordered(list, pipeline.at())) {
                flow = turn(range, index++, item, mark);
                if (flow == Flow.BREAK) {
                    break;
                }
            }
        } else if (over instanceof Integer || over instanceof Long) {
            flow = count(range, ((Number) over).longValue(), over instanceof Integer, mark);
        } else if (over != null && over != GoValues.MISSING && !(over instanceof Map)
                && !(over instanceof Collection)) {
            throw new TemplateException(pipeline.at(), "range can't iterate over " + GoValues.text(over));
        }
        dot = outer;
        Flow end = flow == null ? all(range.otherwise()) : Flow.ON;
        values.reset(mark);
        return end;
    }

    /** {@code range 5}: its numbers are of the type of what was given. */
    private @Nullable Flow count(TemplatePart.Range range, long end, boolean isInt, int mark) throws TemplateException {
        if (range.pipeline().declared().size() > 1) {
            throw new TemplateException(range.pipeline().at(), "can't use " + end
                    + " to iterate over more than one variable");
        }
        Flow flow = null;
        for (long i = 0; i < end && flow != Flow.BREAK; i++) {
            Object number = isInt ? (Object) (int) i : (Object) i;
            flow = turn(range, number, number, mark);
        }
        return flow;
    }

    private Flow turn(TemplatePart.Range range, @Nullable Object key, @Nullable Object item, int mark)
            throws TemplateException {
        step(range.pipeline().at());
        values.each(range.pipeline(), key, item, mark);
        dot = item;
        return all(range.body());
    }

    private void invoke(TemplatePart.Invocation invocation) throws TemplateException {
        List<TemplatePart> body = defined.get(invocation.name());
        if (body == null) {
            throw new TemplateException(invocation.at(), "template \"" + invocation.name() + "\" not defined");
        }
        step(invocation.at());
        if (++depth > DEEPEST) {
            throw NotKnownException.limit(invocation.at(), "it calls itself more than " + DEEPEST + " times");
        }
        Object argument = invocation.pipeline() == null ? null : values.pipeline(invocation.pipeline(), dot);
        Object outer = dot;
        dot = argument;
        values.apart(argument, () -> all(body));
        dot = outer;
        depth--;
    }
}
