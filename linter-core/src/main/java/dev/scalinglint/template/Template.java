package dev.scalinglint.template;

import org.jspecify.annotations.Nullable;

/** A parsed template. Safe on many threads. */
public final class Template {
    private final Parser.Tree tree;

    private Template(Parser.Tree tree) {
        this.tree = tree;
    }

    /**
     * @throws TemplateException when Go would refuse to parse it
     * @throws NotKnownException when it goes beyond what this evaluator reads
     */
    public static Template parse(String text) throws TemplateException {
        return new Template(Parser.parse(text));
    }

    /**
     * @param data what {@code .} is: maps with texts for keys, lists, texts, {@link Boolean}, {@link Integer},
     *             {@link Long}, {@link Double}, null, any of them {@link Sourced}, and {@link UnknownValue}. Nothing in
     *             it is changed
     * @throws TemplateException when Go would stop, so that nothing is made of it
     * @throws NotKnownException when what it comes to depends on something unknown, or on a function that is not
     * evaluated
     */
    public Rendering render(@Nullable Object data, MissingKey missing) throws TemplateException {
        Rendering rendering = new Rendering();
        new Execution(tree.defined(), missing, rendering, data).run(tree.root());
        return rendering;
    }
}
