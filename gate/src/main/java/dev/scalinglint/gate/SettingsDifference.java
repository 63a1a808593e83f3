package dev.scalinglint.gate;

import dev.scalinglint.gate.change.SettingsChange;
import dev.scalinglint.baseline.BaselineEntry;
import dev.scalinglint.engine.LintSession;
import dev.scalinglint.engine.Setup;
import dev.scalinglint.gate.change.SettingsChange.Kind;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.policy.Ignore;
import dev.scalinglint.policy.RuleInForce;
import dev.scalinglint.schema.InvalidFileException;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.UnreadableException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a change does to the configuration, and through it to rules, baseline and what is left out. */
final class SettingsDifference {
    private final Setup base;
    private final Setup head;
    private final List<SettingsChange> changes = new ArrayList<>();

    private SettingsDifference(Setup base, Setup head) {
        this.base = base;
        this.head = head;
    }

    /** @param changed the paths of the files that are not what they were */
    static List<SettingsChange> between(LintSession base, LintSession head, Set<String> changed) {
        SettingsDifference difference = new SettingsDifference(base.setup(), head.setup());
        difference.rules();
        difference.workloads();
        difference.files(changed);
        difference.excluded();
        difference.ignored();
        difference.baseline(base.baselined(), head.baselined());
        return List.copyOf(difference.changes);
    }

    /** Of settings that nobody can use nothing else can be told. */
    static List<SettingsChange> broken(InvalidFileException e) {
        return e.problems().stream().map(problem -> new SettingsChange(Kind.UNUSABLE,
                "the settings cannot be used any more: " + problem, null, true)).toList();
    }

    private void add(Kind kind, String what, @Nullable Place place, boolean loosens) {
        changes.add(new SettingsChange(kind, what, place, loosens));
    }

    private Place file() {
        return Place.startOf(head.config().file());
    }

    private void rules() {
        Set<String> rules = new TreeSet<>(base.rules().keySet());
        rules.addAll(head.rules().keySet());
        for (String rule : rules) {
            RuleInForce before = base.rules().containsKey(rule) ? base.policy().general().of(rule) : null;
            RuleInForce after = head.rules().containsKey(rule) ? head.policy().general().of(rule) : null;
            if (before == null && after != null) {
                add(Kind.RULE, "the rule " + rule + " is turned on", file(), false);
            } else if (before != null && after == null) {
                String how = head.catalog().rules().containsKey(rule) ? " is turned off" : " is taken away";
                add(Kind.RULE, "the rule " + rule + how, file(), true);
            } else if (before != null && after != null) {
                rule(rule, before, after);
            }
        }
    }

    private void rule(String rule, RuleInForce before, RuleInForce after) {
        if (before.severity() != after.severity()) {
            add(Kind.RULE, "the rule " + rule + " is " + article(before) + " no more but " + article(after), file(),
                    before.severity().atLeast(after.severity()));
        }
        if (before.enforced() != after.enforced()) {
            add(Kind.RULE, "the rule " + rule + (after.enforced() ? " is enforced" : " is enforced no more"), file(),
                    before.enforced());
        }
        // Which way is looser is the rule's own secret, so that any other number counts as one.
        if (!before.params().equals(after.params())) {
            add(Kind.RULE, "the rule " + rule + " goes by " + shown(after.params()) + ", not by "
                    + shown(before.params()), file(), true);
        }
    }

    private static String article(RuleInForce rule) {
        return switch (rule.severity()) {
            case ERROR -> "an error";
            case WARNING -> "a warning";
            case INFO -> "an info";
        };
    }

    private static String shown(Map<String, Object> params) {
        return new TreeMap<>(params).toString();
    }

    private void workloads() {
        if (!text(base, "workloads").equals(text(head, "workloads"))) {
            add(Kind.CONFIGURATION, "what the configuration says of single workloads is another", file(), true);
        }
    }

    /** As written, but for how it is set out. */
    private static String text(Setup setup, String field) {
        Node node = setup.config().written().get(field);
        try {
            return node == null
                    ? ""
                    : node.place().file().text().substring(node.place().start(), node.place().end())
                            .replaceAll("\\s+", " ");
        } catch (UnreadableException e) {
            return "";
        }
    }

    /** Policies, profiles and rules of the team's own: what becomes of these is for people to read. */
    private void files(Set<String> changed) {
        Set<String> read = new TreeSet<>(read(base));
        read.addAll(read(head));
        read.retainAll(changed);
        read.remove(base.config().file().path());
        read.remove(head.config().file().path());
        read.forEach(path -> add(Kind.CONFIGURATION, "the settings in " + path + " are others", null, true));
    }

    private static Set<String> read(Setup setup) {
        Set<String> paths = new TreeSet<>();
        Path root = setup.files().root();
        for (Path file : setup.files().files().keySet()) {
            if (file.startsWith(root)) {
                paths.add(root.relativize(file).toString().replace('\\', '/'));
            }
        }
        return paths;
    }

    private void excluded() {
        for (String glob : head.exclude()) {
            if (!base.exclude().contains(glob)) {
                add(Kind.EXCLUDE, "'" + glob + "' is left out", file(), true);
            }
        }
        for (String glob : base.exclude()) {
            if (!head.exclude().contains(glob)) {
                add(Kind.EXCLUDE, "'" + glob + "' is left out no more", file(), false);
            }
        }
    }

    private void ignored() {
        List<String> known = base.config().ignores().stream().map(SettingsDifference::name).toList();
        for (Ignore ignore : head.config().ignores()) {
            if (!known.contains(name(ignore))) {
                add(Kind.SUPPRESSION, "the configuration asks not to be told of " + ignore.rule() + ": "
                        + ignore.reason(), ignore.place(), true);
            }
        }
    }

    private static String name(Ignore ignore) {
        return ignore.rule() + "\0" + ignore.reason();
    }

    private void baseline(List<Located<BaselineEntry>> before, List<Located<BaselineEntry>> after) {
        List<BaselineEntry> known = new ArrayList<>();
        before.forEach(entry -> known.add(entry.value()));
        for (Located<BaselineEntry> entry : after) {
            if (!known.remove(entry.value())) {
                add(Kind.BASELINE, "the baseline puts off " + entry.value(), entry.place(), true);
            }
        }
        known.forEach(entry -> add(Kind.BASELINE, "the baseline puts off " + entry + " no more", null, false));
    }
}
