package dev.scalinglint.maven;

import dev.scalinglint.baseline.BaselineRequest;
import dev.scalinglint.engine.ReportFile;
import dev.scalinglint.engine.RequestException;
import dev.scalinglint.engine.Threshold;
import dev.scalinglint.gate.Gate;
import dev.scalinglint.gate.GateReport;
import dev.scalinglint.gate.GateRequest;
import dev.scalinglint.gate.Judgement;
import dev.scalinglint.gate.Verdict;
import dev.scalinglint.gate.git.RevisionException;
import dev.scalinglint.gate.report.GateFormat;
import dev.scalinglint.report.PlainOutput;
import dev.scalinglint.rules.BuiltIn;
import dev.scalinglint.schema.InvalidFileException;
import dev.scalinglint.source.RepositoryRoot;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Judges a change of the repository rather than its state, and fails the build for what is new at or above
 * {@code failOn}. Once in a build, however many modules it has.
 */
@Mojo(name = "gate", defaultPhase = LifecyclePhase.VERIFY, requiresProject = false, threadSafe = true)
public final class GateMojo extends ScalingMojo {
    /**
     * What to compare with. Default: what the build server says, else where the history parts from the remote's default
     * branch.
     */
    @Parameter(property = "scaling.base") private @Nullable String base;

    /** What to judge. Default: the working tree. */
    @Parameter(property = "scaling.head") private @Nullable String head;

    /** Judge what would be committed now. */
    @Parameter(property = "scaling.staged", defaultValue = "false") private boolean staged;

    @Override
    void run(Threshold threshold)
            throws MojoExecutionException, MojoFailureException, InvalidFileException, RequestException {
        if (Covered.by(session(), "gate", RepositoryRoot.of(base()))) {
            getLog().info("The change is judged already");
            return;
        }
        List<ReportFile<GateFormat>> files = files(GateFormat.class);
        Judgement judgement = new Judgement(judge(), threshold);
        judgement.report().notices().stream().map(PlainOutput::line).forEach(getLog()::warn);
        for (ReportFile<GateFormat> file : files) {
            file.write(out -> file.format().write(judgement, false, false, out));
        }
        Verdict verdict = judgement.verdict();
        tell(text(judgement), verdict != Verdict.PASSED);
        switch (verdict) {
            case PASSED -> {
            }
            case REVIEW -> throw new MojoFailureException(judgement.report().review().how());
            case FAILED -> throw failure(threshold, judgement.report().added(), "new scaling", "");
            case BROKEN -> throw new MojoExecutionException("Nobody could lint what comes of this change: its settings"
                    + " cannot be used any more, as said above");
            case INCOMPLETE -> throw new MojoExecutionException(judgement.report().failures().get(0).what(),
                    judgement.report().failures().get(0).cause());
        }
    }

    private GateReport judge() throws MojoExecutionException, InvalidFileException, RequestException {
        try {
            return new Gate(BuiltIn.catalog()).judge(new GateRequest(
                    request(List.of(), new BaselineRequest(baseline(), null, false)), base, head, staged,
                    System.getenv()));
        } catch (RevisionException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    private static String text(Judgement judgement) {
        StringWriter text = new StringWriter();
        try {
            GateFormat.TEXT.write(judgement, false, false, text);
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory cannot fail", e);
        }
        return text.toString();
    }
}
