package dev.scalinglint.rule.expression;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A checked expression, ready to be evaluated. Safe for use by several threads. */
public final class CompiledExpression {
    private final Term term;
    private final int position;

    private CompiledExpression(Term term, int position) {
        this.term = term;
        this.position = position;
    }

    /** From the bytes that the checking of expressions made. */
    public static CompiledExpression read(byte[] bytes) {
        try {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
            int position = in.readInt();
            return new CompiledExpression(term(in), position);
        } catch (IOException e) {
            throw new IllegalStateException("a checked expression of the catalogue cannot be loaded: rebuild it", e);
        }
    }

    /** @throws EvaluationException where the expression has no value */
    public @Nullable Object value(Map<String, Object> variables) throws EvaluationException {
        try {
            return term.value(new Bindings(variables));
        } catch (EvaluationException e) {
            throw e.at(position);
        }
    }

    /** @throws EvaluationException where the expression has no value, or one that is not a boolean */
    public boolean holds(Map<String, Object> variables) throws EvaluationException {
        try {
            return term.holds(new Bindings(variables));
        } catch (EvaluationException e) {
            throw e.at(position);
        }
    }

    private static Term term(DataInputStream in) throws IOException {
        byte kind = in.readByte();
        return switch (kind) {
            case Kind.NULL -> new Term.Constant(null);
            case Kind.BOOL -> new Term.Constant(in.readBoolean());
            case Kind.INT -> new Term.Constant(in.readLong());
            case Kind.DOUBLE -> new Term.Constant(in.readDouble());
            case Kind.STRING -> new Term.Constant(in.readUTF());
            case Kind.VARIABLE -> new Term.Variable(in.readUTF());
            case Kind.FIELD -> field(in);
            case Kind.PRESENCE -> new Field.Presence(field(in));
            case Kind.CALL -> call(in.readUTF(), in.readInt(), terms(in));
            case Kind.LIST -> new Literal.OfList(terms(in));
            case Kind.MAP -> new Literal.OfMap(terms(in));
            case Kind.LOOP -> new Loop(in.readUTF(), term(in), in.readUTF(), term(in), term(in), term(in), term(in));
            default -> throw new IOException("no term of kind " + kind);
        };
    }

    private static List<Term> terms(DataInputStream in) throws IOException {
        int size = in.readInt();
        List<Term> terms = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            terms.add(term(in));
        }
        return terms;
    }

    private static Field field(DataInputStream in) throws IOException {
        return new Field(term(in), in.readUTF(), in.readInt());
    }

    private static Term call(String function, int position, List<Term> arguments) {
        return switch (function) {
            case "_&&_" -> new Logic.Junction(arguments.get(0), arguments.get(1), false);
            case "_||_" -> new Logic.Junction(arguments.get(0), arguments.get(1), true);
            case "_?_:_" -> new Logic.Choice(arguments.get(0), arguments.get(1), arguments.get(2));
            case "@not_strictly_false" -> new Logic.NotFalse(arguments.get(0));
            default -> new Call(function, arguments, position);
        };
    }
}
