package dev.scalinglint.template;

import dev.scalinglint.template.TemplatePart.Operand;
import dev.scalinglint.template.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands in an action: commands joined by pipes. Functions and variables must be known, as Go asks when it parses.
 */
final class PipelineParser {
    private static final int DEEPEST = 100;

    private final Tokens tokens;
    private List<String> variables = new ArrayList<>(List.of(""));
    private int depth;

    PipelineParser(Tokens tokens) {
        this.tokens = tokens;
    }

    int variables() {
        return variables.size();
    }

    /** Variables that were declared since there were so many are out of sight. */
    void forget(int count) {
        variables.subList(count, variables.size()).clear();
    }

    /** A parsing that may fail. */
    interface Parsing<T> {
        T parse() throws TemplateException;
    }

    /** Parses what sees no variables but its own. */
    <T> T apart(Parsing<T> parsing) throws TemplateException {
        List<String> outer = variables;
        variables = new ArrayList<>(List.of(""));
        T parsed = parsing.parse();
        variables = outer;
        return parsed;
    }

    TemplatePart.Pipeline pipeline(String context, boolean range) throws TemplateException {
        int at = tokens.peekWord().at();
        List<String> declared = new ArrayList<>(0);
        boolean assigns = declares(declared, range);
        List<TemplatePart.Command> commands = new ArrayList<>(1);
        do {
            TemplatePart.Command command = command();
            if (command.words().isEmpty()) {
                throw new TemplateException(tokens.peek().at(),
                        commands.isEmpty() ? "missing value for " + context : "missing value behind a pipe");
            }
            if (!commands.isEmpty() && !Parser.isExecutable(command.words().get(0))) {
                throw new TemplateException(command.at(), "non executable command in pipeline stage "
                        + (commands.size() + 1));
            }
            commands.add(command);
        } while (isPiped());
        return new TemplatePart.Pipeline(at, declared, assigns, commands);
    }

    /** Whether another command follows; Go lets a pipe stand at the end. */
    private boolean isPiped() {
        if (!tokens.peek().is(Kind.PIPE)) {
            return false;
        }
        tokens.next();
        Token next = tokens.peekWord();
        return !next.is(Kind.RIGHT) && !next.is(Kind.CLOSE);
    }

    /** Reads {@code $a :=}, {@code $a =} and {@code $i, $e :=}; whether the variables are there already. */
    private boolean declares(List<String> declared, boolean range) throws TemplateException {
        int mark = tokens.mark();
        List<Token> names = new ArrayList<>(0);
        while (tokens.peekWord().is(Kind.VARIABLE)) {
            names.add(tokens.word());
            Token sign = tokens.word();
            if (sign.is(Kind.DECLARE) || sign.is(Kind.ASSIGN)) {
                for (Token name : names) {
                    declare(name, sign.is(Kind.ASSIGN));
                    declared.add(name.text().substring(1));
                }
                return sign.is(Kind.ASSIGN);
            }
            if (!range || !sign.is(Kind.COMMA) || names.size() > 1) {
                break;
            }
        }
        tokens.reset(mark);
        return false;
    }

    private void declare(Token name, boolean exists) throws TemplateException {
        if (exists) {
            known(name);
        } else {
            variables.add(name.text().substring(1));
        }
    }

    private void known(Token name) throws TemplateException {
        if (!variables.contains(name.text().substring(1))) {
            throw new TemplateException(name.at(), "undefined variable \"" + name.text() + "\"");
        }
    }

    private TemplatePart.Command command() throws TemplateException {
        int at = tokens.peekWord().at();
        List<Operand> words = new ArrayList<>(1);
        while (true) {
            Operand operand = operand();
            if (operand != null) {
                words.add(operand);
            }
            Token next = tokens.peek();
            if (next.is(Kind.SPACE)) {
                tokens.peekWord();
            } else if (next.is(Kind.PIPE) || next.is(Kind.RIGHT) || next.is(Kind.CLOSE)) {
                return new TemplatePart.Command(at, words);
            } else if (operand == null || !next.is(Kind.OPEN)) {
                throw new TemplateException(next.at(), "unexpected \"" + next.text() + "\"");
            } else {
                throw new TemplateException(next.at(), "a blank is missing before \"(\"");
            }
        }
    }

    private @Nullable Operand operand() throws TemplateException {
        Operand term = term();
        if (term == null || !tokens.peek().is(Kind.FIELD)) {
            return term;
        }
        int at = tokens.peek().at();
        List<String> fields = fields();
        if (term instanceof TemplatePart.Field field) {
            List<String> all = new ArrayList<>(field.names());
            all.addAll(fields);
            return new TemplatePart.Field(all, field.at());
        } else if (term instanceof TemplatePart.Variable variable) {
            return new TemplatePart.Variable(variable.name(), fields, variable.at());
        } else if (term instanceof TemplatePart.Constant || term instanceof TemplatePart.Nil
                || term instanceof TemplatePart.Dot) {
            throw new TemplateException(at, "unexpected <" + String.join(".", fields) + "> behind a constant");
        }
        return new TemplatePart.Chain(term, fields, at);
    }

    private List<String> fields() {
        List<String> fields = new ArrayList<>(1);
        while (tokens.peek().is(Kind.FIELD)) {
            fields.add(tokens.next().text().substring(1));
        }
        return fields;
    }

    private @Nullable Operand term() throws TemplateException {
        Token token = tokens.peek();
        Operand term = switch (token.kind()) {
            case WORD -> word(token);
            case DOT -> new TemplatePart.Dot(token.at());
            case FIELD -> new TemplatePart.Field(List.of(token.text().substring(1)), token.at());
            case VARIABLE -> {
                known(token);
                yield new TemplatePart.Variable(token.text().substring(1), List.of(), token.at());
            }
            case STRING -> new TemplatePart.Constant(token.text(), token.at());
            case NUMBER -> new TemplatePart.Constant(GoNumbers.constant(token), token.at());
            case RUNE -> new TemplatePart.Constant(token.text().codePointAt(0), token.at());
            case OPEN -> nested(token);
            default -> null;
        };
        if (term != null && !(term instanceof TemplatePart.Nested)) {
            tokens.next();
        }
        return term;
    }

    private Operand nested(Token open) throws TemplateException {
        if (++depth > DEEPEST) {
            throw NotKnownException.limit(open.at(), "it nests deeper than " + DEEPEST);
        }
        tokens.next();
        TemplatePart.Pipeline pipeline = pipeline("parenthesized pipeline", false);
        Token close = tokens.word();
        if (!close.is(Kind.CLOSE)) {
            throw new TemplateException(open.at(), "unclosed left paren");
        }
        depth--;
        return new TemplatePart.Nested(pipeline, open.at());
    }

    private static Operand word(Token token) throws TemplateException {
        return switch (token.text()) {
            case "true", "false" -> new TemplatePart.Constant(token.text().equals("true"), token.at());
            case "nil" -> new TemplatePart.Nil(token.at());
            default -> {
                if (!Functions.has(token.text())) {
                    throw new TemplateException(token.at(), "function \"" + token.text() + "\" not defined");
                }
                yield new TemplatePart.Function(token.text(), token.at());
            }
        };
    }
}
