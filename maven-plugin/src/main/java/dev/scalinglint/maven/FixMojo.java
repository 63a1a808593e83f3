package dev.scalinglint.maven;

import dev.scalinglint.Linter;
import dev.scalinglint.engine.RequestException;
import dev.scalinglint.engine.RequestReader;
import dev.scalinglint.finding.Report;
import dev.scalinglint.fix.Diff;
import dev.scalinglint.fix.FileWriting;
import dev.scalinglint.fix.Fixer;
import dev.scalinglint.fix.Rewrite;
import dev.scalinglint.schema.InvalidFileException;
import dev.scalinglint.source.IoReason;
import java.io.IOException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Puts right in the manifests of a project what can be, and fails the build when something at or above {@code failOn}
 * is left.
 */
@Mojo(name = "fix", requiresProject = false, threadSafe = true)
public final class FixMojo extends ManifestMojo {
    /** What to fix: {@code safe}, or {@code all} that a rule knows a fix for. */
    @Parameter(property = "scaling.fix", defaultValue = "safe") private String fix = "safe";

    /**
     * Print what would change as a unified diff and change nothing; the outcome is that of the manifests as they are.
     */
    @Parameter(property = "scaling.diff", defaultValue = "false") private boolean diff;

    @Override
    Report run(Linter linter) throws MojoExecutionException, InvalidFileException, RequestException {
        Fixer.Outcome outcome = linter.fix(request(null, false), RequestReader.fixes("scaling.fix", fix));
        outcome.notices().forEach(getLog()::warn);
        if (diff) {
            show(outcome);
            return outcome.found();
        }
        FileWriting writing = FileWriting.of(outcome.rewrites());
        getLog().info("Fixed " + writing.count());
        if (!writing.unwritten().isEmpty()) {
            throw new MojoExecutionException(String.join("\n", writing.unwritten()));
        }
        return outcome.report();
    }

    private void show(Fixer.Outcome outcome) throws MojoExecutionException {
        for (Rewrite rewrite : outcome.rewrites()) {
            try {
                Diff shown = rewrite.diff();
                shown.text().lines().forEach(getLog()::info);
                if (shown.hidden() > 0) {
                    getLog().warn(shown.note(rewrite.file().path()));
                }
            } catch (IOException e) {
                throw new MojoExecutionException(rewrite.file() + " cannot be compared: " + IoReason.of(e), e);
            }
        }
        getLog().info("Would fix " + outcome.count());
    }

    @Override
    String done() {
        return "Fixed";
    }
}
