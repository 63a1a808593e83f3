package dev.scalinglint.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A node of a template's tree. Positions are indexes into its text. */
sealed interface TemplatePart {
    /** What stands between actions. */
    record Literal(String text, int at) implements TemplatePart {}

    /** Prints what a pipeline comes to, unless it declares a variable. */
    record Action(Pipeline pipeline, int at, int end) implements TemplatePart {}

    /** {@code if} and {@code with}. */
    record Condition(boolean setsDot, Pipeline pipeline, List<TemplatePart> then,
            List<TemplatePart> otherwise) implements TemplatePart {}

    record Range(Pipeline pipeline, List<TemplatePart> body, List<TemplatePart> otherwise) implements TemplatePart {}

    /** {@code template} and the call of a {@code block}. */
    record Invocation(String name, @Nullable Pipeline pipeline, int at) implements TemplatePart {}

    /** {@code break}, or {@code continue}. */
    record Jump(boolean leaves) implements TemplatePart {}

    /** @param declared variables that get its value, without {@code $} */
    record Pipeline(int at, List<String> declared, boolean assigns, List<Command> commands) {}

    record Command(int at, List<Operand> words) {}

    sealed interface Operand {
        int at();
    }

    record Dot(int at) implements Operand {}

    record Nil(int at) implements Operand {}

    record Constant(Object value, int at) implements Operand {}

    record Field(List<String> names, int at) implements Operand {}

    record Variable(String name, List<String> fields, int at) implements Operand {}

    record Function(String name, int at) implements Operand {}

    /** Fields of what another operand comes to. */
    record Chain(Operand of, List<String> fields, int at) implements Operand {}

    record Nested(Pipeline pipeline, int at) implements Operand {}
}
