package dev.scalinglint.cel;

import com.google.protobuf.ExtensionRegistryLite;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.cel.common.CelProtoAbstractSyntaxTree;
import dev.cel.expr.CheckedExpr;
import dev.cel.extensions.CelExtensions;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.Map;

/** A checked expression, ready to be evaluated. Safe for use by several threads. */
final class Evaluator {
    private final CelRuntime.Program program;

    private Evaluator(CelRuntime.Program program) {
        this.program = program;
    }

    /** From what {@link Expressions} made. */
    static Evaluator of(byte[] checked) {
        try {
            CheckedExpr expr = CheckedExpr.parseFrom(checked, ExtensionRegistryLite.getEmptyRegistry());
            return new Evaluator(Runtime.CEL.createProgram(CelProtoAbstractSyntaxTree.fromCheckedExpr(expr).getAst()));
        } catch (InvalidProtocolBufferException | CelEvaluationException e) {
            throw new IllegalStateException("a checked expression of the catalogue cannot be loaded: rebuild it", e);
        }
    }

    static void warmUp() {
        Runtime.CEL.hashCode();
    }

    Object value(Map<String, Object> variables) throws CelEvaluationException {
        return program.eval(variables);
    }

    boolean holds(Map<String, Object> variables) throws CelEvaluationException {
        return Boolean.TRUE.equals(program.eval(variables));
    }

    /** CEL's runtime is slow to load: only when the first expression is evaluated. */
    private static final class Runtime {
        static final CelRuntime CEL = CelRuntimeFactory.standardCelRuntimeBuilder()
                .setOptions(Expressions.OPTIONS)
                .addLibraries(CelExtensions.strings(), CelExtensions.math(Expressions.OPTIONS)).build();
    }
}
