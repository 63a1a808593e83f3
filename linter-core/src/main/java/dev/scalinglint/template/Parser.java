package dev.scalinglint.template;

import dev.scalinglint.template.TemplatePart.Operand;
import dev.scalinglint.template.Token.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tokens to a tree: the statements. {@link PipelineParser} reads what stands in them. */
final class Parser {
    private static final int DEEPEST = 100;

    private final Tokens tokens;
    private final PipelineParser pipelines;
    private final Map<String, List<TemplatePart>> defined = new HashMap<>();
    private int depth;
    private int ranges;

    private Parser(Tokens tokens) {
        this.tokens = tokens;
        this.pipelines = new PipelineParser(tokens);
    }

    /**
     * A template and those it defines by name.
     *
     * @param root what stands outside of {@code define}
     */
    record Tree(List<TemplatePart> root, Map<String, List<TemplatePart>> defined) {}

    static Tree parse(String text) throws TemplateException {
        Parser parser = new Parser(new Tokens(Lexer.tokens(text)));
        Body body = parser.body(List.of());
        return new Tree(body.parts(), parser.defined);
    }

    /** @param ended the word that ended it: {@code end}, {@code else}, or {@code ""} for the end of the text */
    private record Body(List<TemplatePart> parts, String ended, int at) {}

    private Body body(List<String> ends) throws TemplateException {
        List<TemplatePart> parts = new ArrayList<>();
        while (true) {
            Token token = tokens.next();
            if (token.is(Kind.END)) {
                if (!ends.isEmpty()) {
                    throw new TemplateException(token.at(), "unexpected EOF: {{ end }} is missing");
                }
                return new Body(parts, "", token.at());
            } else if (token.is(Kind.TEXT)) {
                parts.add(new TemplatePart.Literal(token.text(), token.at()));
                continue;
            }
            Token first = tokens.peekWord();
            if (first.isWord("end") || first.isWord("else")) {
                tokens.word();
                if (!ends.contains(first.text())) {
                    throw new TemplateException(first.at(), "unexpected {{" + first.text() + "}}");
                }
                return new Body(parts, first.text(), first.at());
            }
            statement(first, token.at(), parts);
        }
    }

    private void statement(Token first, int at, List<TemplatePart> parts) throws TemplateException {
        if (++depth > DEEPEST) {
            throw NotKnownException.limit(at, "it nests deeper than " + DEEPEST);
        }
        switch (first.is(Kind.WORD) ? first.text() : "") {
            case "if", "with", "range" -> {
                tokens.word();
                parts.add(control(first));
            }
            case "define", "block" -> {
                tokens.word();
                if (depth > 1 && first.text().equals("define")) {
                    throw new TemplateException(at, "unexpected {{define}} in another statement");
                }
                define(first, parts);
            }
            case "template" -> {
                tokens.word();
                parts.add(invocation(at));
            }
            case "break", "continue" -> {
                tokens.word();
                parts.add(jump(first, at));
            }
            default -> {
                TemplatePart.Pipeline pipeline = pipelines.pipeline("command", false);
                int end = tokens.close();
                parts.add(new TemplatePart.Action(pipeline, at, end));
            }
        }
        depth--;
    }

    private TemplatePart jump(Token word, int at) throws TemplateException {
        tokens.close();
        if (ranges == 0) {
            throw new TemplateException(at, "{{" + word.text() + "}} outside {{range}}");
        }
        return new TemplatePart.Jump(word.text().equals("break"));
    }

    private TemplatePart control(Token word) throws TemplateException {
        int variables = pipelines.variables();
        boolean range = word.text().equals("range");
        TemplatePart.Pipeline pipeline = pipelines.pipeline(word.text(), range);
        tokens.close();
        ranges += range ? 1 : 0;
        Body then = body(List.of("end", "else"));
        ranges -= range ? 1 : 0;
        List<TemplatePart> otherwise = List.of();
        if (then.ended().equals("else")) {
            otherwise = otherwise(word, then.at());
        } else {
            tokens.close();
        }
        pipelines.forget(variables);
        return range
                ? new TemplatePart.Range(pipeline, then.parts(), otherwise)
                : new TemplatePart.Condition(word.text().equals("with"), pipeline, then.parts(), otherwise);
    }

    /** {@code else}, or {@code else if} and {@code else with}, which need no {@code end} of their own. */
    private List<TemplatePart> otherwise(Token word, int at) throws TemplateException {
        Token next = tokens.peekWord();
        if (!word.text().equals("range") && next.isWord(word.text())) {
            tokens.word();
            if (++depth > DEEPEST) {
                throw NotKnownException.limit(at, "it nests deeper than " + DEEPEST);
            }
            TemplatePart inner = control(next);
            depth--;
            return List.of(inner);
        }
        tokens.close();
        Body body = body(List.of("end"));
        tokens.close();
        return body.parts();
    }

    private void define(Token word, List<TemplatePart> parts) throws TemplateException {
        String name = name();
        boolean block = word.text().equals("block");
        TemplatePart.Pipeline pipeline = block ? pipelines.pipeline("block", false) : null;
        tokens.close();
        int outer = ranges;
        ranges = 0;
        List<TemplatePart> body = pipelines.apart(() -> body(List.of("end")).parts());
        ranges = outer;
        tokens.close();
        defined.put(name, body);
        if (block) {
            parts.add(new TemplatePart.Invocation(name, pipeline, word.at()));
        }
    }

    private TemplatePart invocation(int at) throws TemplateException {
        String name = name();
        TemplatePart.Pipeline pipeline =
                tokens.peekWord().is(Kind.RIGHT) ? null : pipelines.pipeline("template", false);
        tokens.close();
        return new TemplatePart.Invocation(name, pipeline, at);
    }

    private String name() throws TemplateException {
        Token name = tokens.word();
        if (!name.is(Kind.STRING)) {
            throw new TemplateException(name.at(), "unexpected \"" + name.text()
                    + "\" where a template's name is expected");
        }
        return name.text();
    }

    /** Whether an operand can stand behind a pipe: it must take what comes out of it. */
    static boolean isExecutable(Operand operand) {
        return !(operand instanceof TemplatePart.Constant || operand instanceof TemplatePart.Dot
                || operand instanceof TemplatePart.Nil);
    }
}
