package dev.scalinglint.rule.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.scalinglint.model.Scope;
import dev.scalinglint.rule.Param;
import dev.scalinglint.rule.cel.ProgramWriter.Positions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Type-checks the expressions of one rule: what its scope and its parameters offer is all they may name. */
final class ExpressionChecker {
    private static final Pattern UNDEFINED_FIELD = Pattern.compile("undefined field '([^']*)'");
    private final ModelTypes types = new ModelTypes();
    private final Guards guards = new Guards(types);
    private final Map<String, CelType> variables = new LinkedHashMap<>();

    ExpressionChecker(Scope scope, Map<String, Param> params) {
        scope.variables().forEach((name, type) -> variables.put(name, types.struct(type)));
        variables.put("params", types.params(params));
    }

    /** A named term that later expressions may use. */
    byte[] define(String name, String expression, Positions positions) throws ExpressionException {
        return stored(expression, SimpleType.DYN, positions, ast -> {
            variables.put(name, ast.getResultType());
            guards.define(name, ast);
        });
    }

    /** A condition that holds wherever a later expression is evaluated. */
    byte[] holding(String expression, Positions positions) throws ExpressionException {
        return stored(expression, SimpleType.BOOL, positions, guards::holds);
    }

    /** A condition that does not hold where a later expression is evaluated. */
    byte[] failing(String expression, Positions positions) throws ExpressionException {
        return stored(expression, SimpleType.BOOL, positions, guards::fails);
    }

    byte[] value(String expression, Positions positions) throws ExpressionException {
        return stored(expression, SimpleType.DYN, positions, ast -> {});
    }

    /** A path that is printed, as what it is or that it is not set. */
    byte[] path(String expression, Positions positions) throws ExpressionException {
        return ProgramWriter.bytes(check(expression, SimpleType.DYN), positions);
    }

    Guards guards() {
        return guards;
    }

    /** @param learn takes from the expression what later ones may count on, whatever is wrong with it */
    private byte[] stored(String expression, CelType result, Positions positions, Consumer<CelAbstractSyntaxTree> learn)
            throws ExpressionException {
        CelAbstractSyntaxTree ast = check(expression, result);
        ExpressionException mistake = guards.mistake(ast);
        learn.accept(ast);
        if (mistake != null) {
            throw mistake;
        }
        return ProgramWriter.bytes(ast, positions);
    }

    private CelAbstractSyntaxTree check(String expression, CelType result) throws ExpressionException {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS).setTypeProvider(types).setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .addLibraries(CelExtensions.strings(), CelExtensions.math()).setResultType(result);
        variables.forEach(builder::addVar);
        CelCompiler compiler = builder.build();
        CelValidationResult checked = compiler.compile(expression);
        if (checked.hasError()) {
            CelIssue issue = checked.getErrors().get(0);
            throw new ExpressionException(explain(issue.getMessage(), expression), issue.getSourceLocation().getLine(),
                    issue.getSourceLocation().getColumn());
        }
        try {
            return checked.getAst();
        } catch (CelValidationException e) {
            throw new ExpressionException(String.valueOf(e.getMessage()), 1, 0);
        }
    }

    /** CEL says what is wrong; people also want to know what would have been right. */
    private String explain(String message, String expression) {
        Matcher field = UNDEFINED_FIELD.matcher(message);
        if (field.find()) {
            String owner = ownerOf(field.group(1), expression);
            List<String> known = owner == null ? List.of() : fieldsOf(owner);
            return "unknown field '" + field.group(1) + "'"
                    + (known.isEmpty() ? "" : " of " + owner + "; expected one of " + String.join(", ", known));
        }
        if (message.startsWith("undeclared reference")) {
            return message.replaceAll(" \\(in container '.*", "") + "; this rule may name "
                    + String.join(", ", variables.keySet());
        }
        return message;
    }

    /** The expression before {@code .field}, when it is a plain path. */
    private static @Nullable String ownerOf(String field, String expression) {
        Matcher path = Pattern.compile("([a-z]\\w*(?:\\.\\w+)*)\\." + Pattern.quote(field) + "\\b").matcher(expression);
        return path.find() ? path.group(1) : null;
    }

    private List<String> fieldsOf(String path) {
        try {
            return types.fields(check(path, SimpleType.DYN).getResultType().name());
        } catch (ExpressionException e) {
            return List.of();
        }
    }

    /** A rule in a user's repository may be hostile too: what it may cost is bounded. */
    static final CelOptions OPTIONS = CelOptions.current()
            .maxParseRecursionDepth(100).maxExpressionCodePointSize(10_000).build();
}
