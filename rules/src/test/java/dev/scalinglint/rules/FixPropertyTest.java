package dev.scalinglint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.Linter;
import dev.scalinglint.baseline.BaselineRequest;
import dev.scalinglint.catalog.Catalog;
import dev.scalinglint.catalog.RuleFolder;
import dev.scalinglint.engine.LintRequest;
import dev.scalinglint.engine.LintSession;
import dev.scalinglint.finding.Finding;
import dev.scalinglint.finding.Fix;
import dev.scalinglint.finding.TextEdit;
import dev.scalinglint.fix.Fixer;
import dev.scalinglint.fixture.Fixture;
import dev.scalinglint.policy.NameGlob;
import dev.scalinglint.policy.RuleSetting;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.Selection;
import dev.scalinglint.source.SourceFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds of every fix of every rule, on every example, in every style of writing it. */
class FixPropertyTest {
    private static final Selection NOTHING =
            new Selection(Path.of("target"), List.of(), SourceFile.of("stdin", ""), List.of(), Limits.DEFAULT);
    private final Catalog catalog = BuiltIn.catalog();
    private int fixed;

    private interface Case {
        void on(String rule, Fixture fixture, String text) throws Exception;
    }

    private void everyExample(Case of) throws Exception {
        for (RuleFolder folder : RuleFolder.in(Path.of("catalog"))) {
            for (Fixture fixture : Fixture.in(folder.path())) {
                if (fixture.isBad() && !Files.isDirectory(fixture.path())) {
                    of.on(folder.id(), fixture, Files.readString(fixture.path()));
                }
            }
        }
    }

    @Test
    void theSameWhateverTheStyle() throws Exception {
        everyExample((rule, fixture, text) -> {
            String meant = null;
            for (Map.Entry<String, String> style : Styles.of(text).entrySet()) {
                String name = fixture.path() + " " + style.getKey();
                Fixer.Outcome outcome = fix(rule, fixture, style.getValue());
                String after = outcome.rewrites().isEmpty() ? style.getValue() : outcome.rewrites().get(0).after();
                fixed += outcome.fixed();
                assertThat(outcome.report().findings()).as(name).allMatch(finding -> finding.fix() == null);
                assertThat(fix(rule, fixture, after).rewrites()).as("%s: again", name).isEmpty();
                assertThat(after.contains("\r\n")).as(name).isEqualTo(style.getValue().contains("\r\n"));
                assertThat(after.replace("\r\n", "").contains("\r")).as(name).isFalse();
                assertThat(after.endsWith("\n")).as(name).isEqualTo(style.getValue().endsWith("\n"));
                smallEdits(name, outcome.found().findings(), style.getValue());
                meant = meant == null ? Styles.meaning(after) : meant;
                // A value that was in quotes keeps them, and in JSON more of them are.
                String quotes = style.getKey().contains("one line") ? "\"(?=\\d+\")|(?<=\\d)\"" : "(?!)";
                assertThat(Styles.meaning(after).replaceAll(quotes, "")).as(name)
                        .isEqualTo(meant.replaceAll(quotes, ""));
            }
        });
        assertThat(fixed).isGreaterThan(500);
    }

    /** Each fix alone: its edits stand in the text and are small, whatever the size of the file. */
    private static void smallEdits(String name, List<Finding> findings, String text) {
        for (Finding finding : findings) {
            Fix fix = finding.fix();
            List<TextEdit> edits = fix == null ? List.of() : fix.edits();
            for (TextEdit edit : edits) {
                assertThat(edit.place().end()).as(name).isLessThanOrEqualTo(text.length());
                assertThat(edit.text().length() + edit.place().end() - edit.place().start())
                        .as(name + " " + fix.title()).isLessThan(2_000);
            }
        }
    }

    @Test
    void mistypedExamplesNeverBreak() throws Exception {
        Random random = new Random(4);
        everyExample((rule, fixture, text) -> {
            for (int i = 0; i < 3; i++) {
                String broken = mistyped(text, random);
                Fixer.Outcome outcome = fix(rule, fixture, broken);
                if (!outcome.rewrites().isEmpty()) {
                    String after = outcome.rewrites().get(0).after();
                    assertThat(Styles.documents(after)).as("%s\n%s", fixture.path(), after)
                            .hasSameSizeAs(Styles.documents(broken));
                    assertThat(fix(rule, fixture, after).rewrites()).as("%s: again\n%s", fixture.path(), after)
                            .isEmpty();
                }
            }
        });
    }

    private static String mistyped(String text, Random random) {
        StringBuilder broken = new StringBuilder(text);
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(broken.length() - 1);
            switch (random.nextInt(4)) {
                case 0 -> broken.deleteCharAt(at);
                case 1 -> broken.insert(at, " \n#\"'{}[]&*:-|>?!%\t\r".charAt(random.nextInt(19)));
                case 2 -> broken.setCharAt(at, broken.charAt(random.nextInt(broken.length())));
                default -> {
                    int line = broken.lastIndexOf("\n", at) + 1;
                    int end = broken.indexOf("\n", at);
                    broken.insert(line, broken.substring(line, end < 0 ? broken.length() : end + 1));
                }
            }
        }
        return broken.toString();
    }

    private Fixer.Outcome fix(String rule, Fixture fixture, String text) throws Exception {
        SourceFile file = SourceFile.of(fixture.path().getFileName().toString(), text);
        Selection selection = new Selection(NOTHING.root(), List.of(), file, List.of(), Limits.DEFAULT);
        List<String> profiles = fixture.profile() == null ? List.of() : List.of(fixture.profile());
        LintRequest request = new LintRequest(selection, null, null, profiles, List.of(NameGlob.of(rule)), List.of(),
                BaselineRequest.NONE, new ArrayList<>());
        try (LintSession session = new Linter(catalog).open(request)) {
            boolean off = catalog.rules().get(rule).severity() == null && profiles.isEmpty();
            return (off ? session.with(rule, RuleSetting.WARNING) : session).fix(Fix.Kind.SUGGEST);
        }
    }
}
