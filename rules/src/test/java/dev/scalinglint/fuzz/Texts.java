package dev.scalinglint.fuzz;

import dev.scalinglint.manifest.ManifestText;
import dev.scalinglint.manifest.nginx.Directive;
import dev.scalinglint.manifest.nginx.NginxReader;
import dev.scalinglint.manifest.yaml.YamlReader;
import dev.scalinglint.policy.ConfigFile;
import dev.scalinglint.schema.InvalidFileException;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.template.FastTemplate;
import dev.scalinglint.template.MissingKey;
import dev.scalinglint.template.NotKnownException;
import dev.scalinglint.template.Template;
import dev.scalinglint.template.TemplateException;
import dev.scalinglint.tree.variable.VariableExpressions;
import java.util.List;
import java.util.Map;

/** Parsers that need no tree. */
final class Texts {
    private static final Limits SMALL = new Limits(1 << 16, 30, 5_000, 10);
    private static final Map<String, Object> VALUES =
            Map.of("name", "shop", "count", 3, "list", List.of("a", "b", 1), "yes", true,
                    "path", Map.of("basename", "red", "segments", List.of("teams", "red")), "share", 1.5);

    private Texts() {}

    static void yaml(String text) {
        SourceFile file = SourceFile.of("fuzz.yaml", text);
        YamlReader.read(file, SMALL, FuzzedTrees::look);
        YamlReader.check(file, SMALL, FuzzedTrees::look);
        YamlReader.written(file, text);
        ManifestText.isManifest(text);
        ManifestText.isForArgo(text);
    }

    static void nginx(String text) {
        List<Directive> directives = NginxReader.read(text);
        Directive.walk(directives, directive -> directive.words().forEach(word -> {
            if (word.start() > word.end() || word.end() > text.length()) {
                throw new AssertionError(word);
            }
        }));
    }

    static void template(String text) {
        FastTemplate.render(text, VALUES);
        for (MissingKey missing : MissingKey.values()) {
            try {
                Template.parse(text).render(VALUES, missing).text();
            } catch (TemplateException | NotKnownException e) {
                FuzzedTrees.isSentence(e.getMessage());
            }
        }
    }

    /** Of a rule, which is loaded and, if it can be, run. */
    static void expression(String text) throws Exception {
        FuzzedTrees.rule(text);
    }

    static void variables(String text) {
        VariableExpressions expressions = new VariableExpressions(Map.of("A", "x", "B", "", "C", "${A}"));
        expressions.value(text);
        expressions.required(text);
        VariableExpressions.literal(text);
        VariableExpressions.Mistake mistake = VariableExpressions.mistake(text, 0);
        if (mistake != null && (mistake.start() > mistake.end() || mistake.end() > text.length())) {
            throw new AssertionError(mistake);
        }
    }

    static void settings(String text) {
        try {
            ConfigFile.read(SourceFile.of(".scaling-lint.yaml", text)).ignores();
        } catch (InvalidFileException e) {
            e.problems().forEach(problem -> FuzzedTrees.isSentence(problem.message()));
        }
    }
}
