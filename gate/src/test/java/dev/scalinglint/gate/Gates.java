package dev.scalinglint.gate;

import dev.scalinglint.Linter;
import dev.scalinglint.engine.LintRequest;
import dev.scalinglint.finding.Finding;
import dev.scalinglint.gate.git.GitRepository;
import dev.scalinglint.rules.BuiltIn;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.Selection;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Judges changes for tests. */
final class Gates {
    private Gates() {}

    static GateReport judge(Path folder, @Nullable String base, @Nullable String head) throws Exception {
        return judge(folder, base, head, false, Map.of());
    }

    static GateReport judge(Path folder, @Nullable String base, @Nullable String head, boolean staged,
            Map<String, String> env) throws Exception {
        return new Gate(BuiltIn.catalog())
                .judge(new GateRequest(LintRequest.of(selection(folder)), base, head, staged, env));
    }

    static List<Finding> lint(Path folder, String revision) throws Exception {
        try (GitRepository repository = GitRepository.around(folder)) {
            return new Linter(BuiltIn.catalog()).lint(LintRequest.of(selection(repository.revision(revision).root())))
                    .findings();
        }
    }

    private static Selection selection(Path root) {
        return new Selection(root, List.of(), null, List.of(), Limits.DEFAULT);
    }

    /** Each in a line that does not tell the revision. */
    static List<String> lines(Collection<Finding> findings) {
        return findings.stream().map(finding -> finding.place() + " " + finding.rule() + " " + finding.message())
                .toList();
    }

    static List<String> rules(Collection<Finding> findings) {
        return findings.stream().map(finding -> finding.place().file() + " " + finding.rule()).toList();
    }
}
