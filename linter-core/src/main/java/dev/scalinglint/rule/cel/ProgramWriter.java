package dev.scalinglint.rule.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelSource;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.scalinglint.rule.expression.Kind;
import dev.scalinglint.rule.expression.Position;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Stores a checked expression as {@link dev.scalinglint.rule.expression.CompiledExpression} reads it. What is stored
 * needs no CEL library to be evaluated: loading its runtime took longer than the rest of a short run.
 */
final class ProgramWriter {
    /** What an expression may call, by CEL's names: all that a program can evaluate. */
    static final Set<String> FUNCTIONS =
            Set.of("_&&_", "_||_", "_?_:_", "@not_strictly_false", "!_", "_==_", "_!=_", "_<_", "_<=_", "_>_",
                    "_>=_", "_+_", "_-_", "_*_", "_/_", "_%_", "-_", "_[_]", "@in", "size", "string", "int", "double",
                    "bool", "dyn", "contains",
                    "startsWith", "endsWith", "matches", "charAt", "indexOf", "lastIndexOf", "join", "lowerAscii",
                    "upperAscii", "replace", "reverse",
                    "split", "substring", "trim", "math.@max", "math.@min", "math.ceil", "math.floor", "math.round",
                    "math.trunc", "math.abs",
                    "math.sign", "math.isNaN", "math.isInf", "math.isFinite", "math.sqrt");
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    private final CelSource source;
    private final Positions positions;

    private ProgramWriter(CelSource source, Positions positions) {
        this.source = source;
        this.positions = positions;
    }

    /**
     * Where in a rule's file a line (from 1) and column (from 0) of an expression stand, as {@link Position} has it.
     */
    interface Positions {
        int of(int line, int column);
    }

    /** @throws ExpressionException for what cannot be evaluated */
    static byte[] bytes(CelAbstractSyntaxTree ast, Positions positions) throws ExpressionException {
        ProgramWriter writer = new ProgramWriter(ast.getSource(), positions);
        try {
            writer.out.writeInt(positions.of(1, 0));
            writer.write(ast.getExpr());
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
        return writer.bytes.toByteArray();
    }

    private void write(CelExpr expr) throws IOException, ExpressionException {
        switch (expr.getKind()) {
            case CONSTANT -> constant(expr.constant());
            case IDENT -> named(Kind.VARIABLE, expr.ident().name());
            case SELECT -> {
                out.writeByte(expr.select().testOnly() ? Kind.PRESENCE : Kind.FIELD);
                write(expr.select().operand());
                out.writeUTF(expr.select().field());
                position(expr);
            }
            case CALL -> call(expr, expr.call());
            case LIST -> {
                out.writeByte(Kind.LIST);
                all(expr.list().elements());
            }
            case MAP -> map(expr.map());
            case COMPREHENSION -> loop(expr.comprehension());
            default -> throw notAvailable("this kind of expression");
        }
    }

    private void constant(CelConstant constant) throws IOException, ExpressionException {
        switch (constant.getKind()) {
            case NULL_VALUE -> out.writeByte(Kind.NULL);
            case BOOLEAN_VALUE -> {
                out.writeByte(Kind.BOOL);
                out.writeBoolean(constant.booleanValue());
            }
            case INT64_VALUE -> {
                out.writeByte(Kind.INT);
                out.writeLong(constant.int64Value());
            }
            case DOUBLE_VALUE -> {
                out.writeByte(Kind.DOUBLE);
                out.writeDouble(constant.doubleValue());
            }
            case STRING_VALUE -> named(Kind.STRING, constant.stringValue());
            default -> throw notAvailable("a constant of this type");
        }
    }

    private void position(CelExpr expr) throws IOException {
        Integer offset = source.getPositionsMap().get(expr.id());
        CelSourceLocation at = offset == null ? null : source.getOffsetLocation(offset).orElse(null);
        out.writeInt(at == null ? positions.of(1, 0) : positions.of(at.getLine(), at.getColumn()));
    }

    private void call(CelExpr expr, CelExpr.CelCall call) throws IOException, ExpressionException {
        if (!FUNCTIONS.contains(call.function())) {
            throw notAvailable("'" + call.function() + "'");
        }
        named(Kind.CALL, call.function());
        position(expr);
        List<CelExpr> arguments = new ArrayList<>();
        // The receiver of a method; the name before a namespace's function is part of the function's name.
        call.target().ifPresent(arguments::add);
        arguments.addAll(call.args());
        all(arguments);
    }

    private void map(CelExpr.CelMap map) throws IOException, ExpressionException {
        out.writeByte(Kind.MAP);
        List<CelExpr> entries = new ArrayList<>();
        map.entries().forEach(entry -> entries.addAll(List.of(entry.key(), entry.value())));
        all(entries);
    }

    private void loop(CelExpr.CelComprehension loop) throws IOException, ExpressionException {
        named(Kind.LOOP, loop.iterVar());
        write(loop.iterRange());
        out.writeUTF(loop.accuVar());
        write(loop.accuInit());
        write(loop.loopCondition());
        write(loop.loopStep());
        write(loop.result());
    }

    private void named(byte kind, String name) throws IOException {
        out.writeByte(kind);
        out.writeUTF(name);
    }

    private void all(List<CelExpr> expressions) throws IOException, ExpressionException {
        out.writeInt(expressions.size());
        for (CelExpr each : expressions) {
            write(each);
        }
    }

    private static ExpressionException notAvailable(String what) {
        Set<String> callable = new TreeSet<>(FUNCTIONS);
        callable.removeIf(name -> !Character.isLetter(name.charAt(0)) || name.contains("@"));
        return new ExpressionException(
                what + " is not available in rules; expected one of " + String.join(", ", callable), 1, 0);
    }
}
