package dev.scalinglint.template;

import dev.scalinglint.template.TemplatePart.Command;
import dev.scalinglint.template.TemplatePart.Operand;
import dev.scalinglint.template.TemplatePart.Pipeline;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What pipelines come to, with the variables in sight. */
final class Evaluation {
    /** What the first command of a pipeline is given: nothing, which is not nil. */
    private static final Object NO_FINAL = new Object();

    private final MissingKey missing;
    private List<Binding> variables = new ArrayList<>();

    private static final class Binding {
        private final String name;
        private @Nullable Object value;

        Binding(String name, @Nullable Object value) {
            this.name = name;
            this.value = value;
        }
    }

    Evaluation(MissingKey missing, @Nullable Object data) {
        this.missing = missing;
        variables.add(new Binding("", data));
    }

    int mark() {
        return variables.size();
    }

    void reset(int mark) {
        variables.subList(mark, variables.size()).clear();
    }

    /** A step that may fail. */
    interface Step {
        Object run() throws TemplateException;
    }

    /** Runs what sees no variables but {@code $}. */
    void apart(@Nullable Object data, Step step) throws TemplateException {
        List<Binding> outer = variables;
        variables = new ArrayList<>(List.of(new Binding("", data)));
        step.run();
        variables = outer;
    }

    @Nullable
    Object pipeline(Pipeline pipeline, @Nullable Object dot) throws TemplateException {
        return pipeline(pipeline, dot, true);
    }

    /** @param declares false where a range declares for itself */
    @Nullable
    Object pipeline(Pipeline pipeline, @Nullable Object dot, boolean declares) throws TemplateException {
        Object value = NO_FINAL;
        for (Command command : pipeline.commands()) {
            value = command(command, dot, value);
            value = value == null ? GoValues.MISSING : value;
        }
        if (declares) {
            for (String name : pipeline.declared()) {
                set(name, value, pipeline.assigns());
            }
        }
        return value;
    }

    private void set(String name, @Nullable Object value, boolean exists) {
        if (exists) {
            find(name).value = value;
        } else {
            variables.add(new Binding(name, value));
        }
    }

    /** Gives a range's variables their values: of two the first is the key, one alone is the item. */
    void each(Pipeline pipeline, @Nullable Object key, @Nullable Object item, int mark) {
        reset(mark);
        List<String> names = pipeline.declared();
        if (!names.isEmpty()) {
            set(names.get(0), names.size() == 1 ? item : key, pipeline.assigns());
        }
        if (names.size() > 1) {
            set(names.get(1), item, pipeline.assigns());
        }
    }

    private Binding find(String name) {
        for (int i = variables.size() - 1; i >= 0; i--) {
            if (variables.get(i).name.equals(name)) {
                return variables.get(i);
            }
        }
        throw new IllegalStateException("the parser knows all variables");
    }

    private @Nullable Object command(Command command, @Nullable Object dot, @Nullable Object last)
            throws TemplateException {
        Operand first = command.words().get(0);
        if (first instanceof TemplatePart.Function function) {
            return call(function, command.words(), dot, last);
        }
        if (command.words().size() > 1 || last != NO_FINAL) {
            return arguments(first, command, dot);
        }
        if (first instanceof TemplatePart.Nil) {
            throw new TemplateException(first.at(), "nil is not a command");
        }
        return operand(first, dot);
    }

    /** Only functions take arguments. */
    private @Nullable Object arguments(Operand first, Command command, @Nullable Object dot) throws TemplateException {
        Object value = first instanceof TemplatePart.Nil ? null : operand(first, dot);
        if (value instanceof UnknownValue unknown) {
            throw new NotKnownException(first.at(), unknown.why());
        }
        throw new TemplateException(command.at(), "it is no function and cannot be given arguments");
    }

    private @Nullable Object operand(Operand operand, @Nullable Object dot) throws TemplateException {
        if (operand instanceof TemplatePart.Dot) {
            return dot;
        } else if (operand instanceof TemplatePart.Constant constant) {
            return constant.value();
        } else if (operand instanceof TemplatePart.Nil) {
            return null;
        } else if (operand instanceof TemplatePart.Field field) {
            return fields(dot, field.names(), field.at());
        } else if (operand instanceof TemplatePart.Variable variable) {
            return fields(find(variable.name()).value, variable.fields(), variable.at());
        } else if (operand instanceof TemplatePart.Chain chain) {
            return fields(operand(chain.of(), dot), chain.fields(), chain.at());
        } else if (operand instanceof TemplatePart.Nested nested) {
            return pipeline(nested.pipeline(), dot);
        }
        return call((TemplatePart.Function) operand, List.of(operand), dot, NO_FINAL);
    }

    private @Nullable Object fields(@Nullable Object of, List<String> names, int at) throws TemplateException {
        Object value = of;
        for (String name : names) {
            value = field(GoValues.plain(value), name, at);
        }
        return value;
    }

    private @Nullable Object field(@Nullable Object of, String name, int at) throws TemplateException {
        if (of instanceof UnknownValue) {
            return of;
        } else if (of == GoValues.MISSING) {
            if (missing == MissingKey.ERROR) {
                throw new TemplateException(at, "nil data; no entry for key \"" + name + "\"");
            }
            return of;
        } else if (of instanceof Map<?, ?> map) {
            return map.containsKey(name) ? map.get(name) : missing(map, name, at);
        }
        throw new TemplateException(at, of == null
                ? "nil pointer evaluating interface {}." + name
                : "can't evaluate field " + name + " in type " + GoValues.type(of));
    }

    private @Nullable Object missing(Map<?, ?> map, String name, int at) throws TemplateException {
        if (map instanceof OpenMap open) {
            return open.missing();
        }
        return switch (missing) {
            case DEFAULT -> GoValues.MISSING;
            case ZERO -> map instanceof TextMap ? "" : null;
            case ERROR -> throw new TemplateException(at, "map has no entry for key \"" + name + "\"");
        };
    }

    private @Nullable Object call(TemplatePart.Function function, List<Operand> words, @Nullable Object dot,
            @Nullable Object last)
            throws TemplateException {
        String name = function.name();
        List<Object> arguments = new ArrayList<>();
        if (name.equals("and") || name.equals("or")) {
            return decide(name.equals("or"), words, dot, last, function.at());
        }
        for (Operand word : words.subList(1, words.size())) {
            arguments.add(operand(word, dot));
        }
        if (last != NO_FINAL) {
            arguments.add(last);
        }
        try {
            return Functions.call(name, arguments);
        } catch (RefusedException e) {
            throw new TemplateException(function.at(), name + ": " + e.getMessage());
        } catch (NotKnownException e) {
            throw e.calledAt(function.at());
        }
    }

    /** {@code and} and {@code or} evaluate no more than decides. */
    private @Nullable Object decide(boolean until, List<Operand> words, @Nullable Object dot, @Nullable Object last,
            int at)
            throws TemplateException {
        if (words.size() == 1 && last == NO_FINAL) {
            throw new TemplateException(at, "wrong number of args: want at least 1 got 0");
        }
        Object value = null;
        for (Operand word : words.subList(1, words.size())) {
            value = operand(word, dot);
            if (isTrue(value, at) == until) {
                return value;
            }
        }
        return last == NO_FINAL ? value : last;
    }

    static @Nullable Object known(@Nullable Object value, int at) {
        Object plain = GoValues.plain(value);
        if (plain instanceof UnknownValue unknown) {
            throw new NotKnownException(at, unknown.why());
        }
        return plain;
    }

    static boolean isTrue(@Nullable Object value, int at) {
        return GoValues.isTrue(known(value, at));
    }

    static Collection<?> ordered(Collection<?> list, int at) {
        try {
            return GoValues.ordered(list);
        } catch (NotKnownException e) {
            throw new NotKnownException(at, e.getMessage());
        }
    }

    static String text(@Nullable Object value, int at) {
        try {
            return GoValues.text(value);
        } catch (NotKnownException e) {
            throw new NotKnownException(at, e.getMessage());
        }
    }
}
