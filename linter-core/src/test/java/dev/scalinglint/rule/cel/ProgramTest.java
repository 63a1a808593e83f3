package dev.scalinglint.rule.cel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.scalinglint.rule.expression.CompiledExpression;
import dev.scalinglint.rule.expression.EvaluationException;
import dev.scalinglint.rule.expression.Position;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our evaluation against that of the CEL library, which knows the language. */
class ProgramTest {
    private static final CelCompiler COMPILER = CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(ExpressionChecker.OPTIONS)
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addLibraries(CelExtensions.strings(), CelExtensions.math(ExpressionChecker.OPTIONS))
            .addVar("yes", SimpleType.BOOL).addVar("count", SimpleType.INT).addVar("share", SimpleType.DOUBLE)
            .addVar("name", SimpleType.STRING)
            .addVar("numbers", ListType.create(SimpleType.INT)).addVar("names", ListType.create(SimpleType.STRING))
            .addVar("ports", MapType.create(SimpleType.STRING, SimpleType.INT)).addVar("any", SimpleType.DYN).build();
    private static final CelRuntime RUNTIME =
            CelRuntimeFactory.standardCelRuntimeBuilder().setOptions(ExpressionChecker.OPTIONS)
                    .addLibraries(CelExtensions.strings(), CelExtensions.math(ExpressionChecker.OPTIONS)).build();
    private static final Map<String, Object> VARIABLES =
            Map.of("yes", true, "count", 3L, "share", 0.25, "name", "orders 😀", "numbers", List.of(1L, 2L, 3L),
                    "names", List.of("a", "bb", "façade"), "ports", Map.of("http", 8080L), "any", 2.0);

    private static final List<String> EACH_FUNCTION = List.of("yes && !false || count == 3 ? 'a' : 'b'",
            "count != 2 && count < 4 && count <= 3",
            "count > 2 && count >= 3", "-count + 7 - 1 * 8 / 2 % 3", "-share", "numbers[0] in [1, 2]", "{'a': 1}['a']",
            "size(names) + names.size() + size({1: 2})",
            "string(count) + string(yes) + string('x')", "string(share)", "string(1.0)", "string(1e30)",
            "int('12') + int(2.9) + int(-2.9)", "double('1.5') + double(2)", "bool('true')", "dyn(count) == 3.0",
            "any == 2", "dyn(1) == dyn('a')", "name.contains('ord') && name.startsWith('o') && name.endsWith('😀')",
            "name.matches('^o.*s')", "name.matches('rd')", "'x'.matches('(')",
            "name.charAt(7)", "name.charAt(8)", "name.charAt(9)",
            "name.indexOf('😀') + name.lastIndexOf('r') + 'abab'.indexOf('ab', 1) + 'abab'.lastIndexOf('ab', 1)",
            "'a'.indexOf('')", "'abc'.lastIndexOf('')", "names.join() + names.join('-')",
            "'AbÄ'.lowerAscii() + 'abä'.upperAscii()", "'aXbXc'.replace('X', '-', 1) + 'ab'.replace('', '.')",
            "'ab😀'.reverse()", "'a,b,c'.split(',', 2)", "'abc'.split('')", "'abc'.split('', 2)", "name.substring(7)",
            "name.substring(1, 3)", "name.substring(4, 20)", "'  a\\t'.trim()",
            "math.greatest(1, 2, 3) + math.least(count, 2)", "math.greatest(1, 2.5)",
            "math.ceil(1.2) + math.floor(1.8) + math.round(2.5) + math.round(-2.5) + math.trunc(-1.7)",
            "math.abs(-3) + math.sign(-7)", "math.abs(-3.5) + math.sign(0.0)",
            "math.isNaN(0.0 / 0.0) && math.isInf(1.0 / 0.0) && math.isFinite(1.0)", "math.sqrt(2)",
            "numbers.exists(n, n / 0 == 1) || true", "numbers.all(n, 6 / (n - 2) > 0)",
            "numbers.exists(n, 6 / (n - 1) > 5)", "numbers.exists_one(n, n > 2)",
            "numbers.filter(n, n > 1).map(n, n * 2)",
            "numbers.map(n, n > 1, numbers.map(m, m * n))", "ports.exists(p, p == 'http')",
            "has(ports.http) && !has(ports.https)", "1 / 0 == 1 || true", "true || 1 / 0 == 1", "1 / 0 == 1 && false",
            "9223372036854775807 + 1", "-9223372036854775808 / -1", "ports.none", "numbers[3]", "int(1e40)", "int('x')",
            "null == null", "[1, 2] == [1, 2] && {'a': 1} == {'a': 1}", "'b' > 'a' && true > false", "0.0 / 0.0 < 1.0");

    @Test
    void everyFunctionIsTried() {
        TreeSet<String> untried = new TreeSet<>(ProgramWriter.FUNCTIONS);
        EACH_FUNCTION.forEach(expression -> untried.removeIf(compile(expression).getExpr().toString()::contains));
        assertThat(untried).isEmpty();
    }

    @Test
    void givesWhatTheLibraryGives() {
        EACH_FUNCTION.forEach(ProgramTest::compare);
    }

    @Test
    void givesWhatTheLibraryGivesForWhateverIsWritten() {
        for (int seed = 0; seed < 2_000; seed++) {
            compare(new RandomExpression(seed).any());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"timestamp('2026-01-01T00:00:00Z') == timestamp('2026-01-01T00:00:00Z')",
        "math.bitAnd(1, 2) == 1", "b'x' == b'y'", "1u == 2u"})
    void whatCannotBeEvaluatedIsRefused(String expression) {
        assertThatThrownBy(() -> ProgramWriter.bytes(compile(expression), Position::of))
                .isInstanceOf(ExpressionException.class)
                .hasMessageContaining("is not available in rules");
    }

    @ParameterizedTest
    @ValueSource(strings = {"numbers.all(a, numbers.all(b, numbers.all(c, true)))", "name + name"})
    void workIsBounded(String expression) throws ExpressionException {
        CompiledExpression program = program(expression);
        Map<String, Object> large =
                Map.of("numbers", java.util.Collections.nCopies(50, 1L), "name", "x".repeat(600_000));
        assertThatThrownBy(() -> program.value(large)).isInstanceOf(EvaluationException.class)
                .hasMessageContaining("more than");
    }

    /** A rule of the tree may be hostile; one that goes through a long list once or twice is not. */
    @Test
    void whatIsDoneWithLongListsAndTextsIsBounded() throws Exception {
        Map<String, Object> variables =
                Map.of("numbers", LongStream.range(0, 10_000).boxed().toList(), "name", "x".repeat(900_000));
        assertThat(program("numbers.map(n, n * 2).filter(n, n > 7).size() == 9996").holds(variables)).isTrue();
        for (String costly : List.of("numbers.all(n, n in numbers)", "numbers.all(n, numbers == numbers)",
                "numbers.exists(n, name.contains('y'))",
                "numbers.map(n, name).join() == ''")) {
            assertThatThrownBy(() -> program(costly).holds(variables)).as(costly)
                    .isInstanceOf(EvaluationException.class);
        }
    }

    private static CompiledExpression program(String expression) throws ExpressionException {
        return CompiledExpression.read(ProgramWriter.bytes(compile(expression), Position::of));
    }

    private static CelAbstractSyntaxTree compile(String expression) {
        try {
            return COMPILER.compile(expression).getAst();
        } catch (CelValidationException e) {
            throw new AssertionError(expression, e);
        }
    }

    private static void compare(String expression) {
        CelAbstractSyntaxTree ast = compile(expression);
        assertThat(ours(ast)).as(expression).isEqualTo(theirs(ast));
    }

    private static Object ours(CelAbstractSyntaxTree ast) {
        try {
            return CompiledExpression.read(ProgramWriter.bytes(ast, Position::of)).value(VARIABLES);
        } catch (EvaluationException | ExpressionException e) {
            return "an error";
        }
    }

    private static Object theirs(CelAbstractSyntaxTree ast) {
        try {
            Object value = RUNTIME.createProgram(ast).eval(VARIABLES);
            return value instanceof dev.cel.common.values.NullValue ? null : value;
        } catch (CelEvaluationException e) {
            return "an error";
        }
    }
}
