package dev.scalinglint.cli;

import dev.scalinglint.catalog.Catalog;
import dev.scalinglint.cli.startup.WarmUp;
import dev.scalinglint.engine.LintRequest;
import dev.scalinglint.engine.RequestException;
import dev.scalinglint.engine.RequestReader;
import dev.scalinglint.engine.Threshold;
import dev.scalinglint.gate.Gate;
import dev.scalinglint.gate.GateReport;
import dev.scalinglint.gate.GateRequest;
import dev.scalinglint.gate.Judgement;
import dev.scalinglint.gate.Verdict;
import dev.scalinglint.gate.audit.AuditFile;
import dev.scalinglint.gate.git.RevisionException;
import dev.scalinglint.gate.report.AuditLine;
import dev.scalinglint.gate.report.GateFormat;
import dev.scalinglint.rules.BuiltIn;
import dev.scalinglint.schema.InvalidFileException;
import dev.scalinglint.source.IoReason;
import java.io.IOException;
import java.util.List;

/** {@code gate}: judges a change rather than a state. */
final class GateVerb implements Verb {
    private static final Flag BASE = Flag.of("--base", "REF",
            "what to compare with; else what the build server says, or where the history parts from the remote's "
                    + "default branch");
    private static final Flag HEAD = Flag.of("--head", "REF", "what to judge; else the working tree");
    private static final Flag STAGED =
            Flag.toggle("--staged", "judge what would be committed now, as in a commit hook");

    private static final Flag AUDIT = Flag.of("--audit", "FILE",
            "append the decision as a line of JSON, of which audit verify proves that it stays");

    @Override
    public String name() {
        return "gate";
    }

    @Override
    public String operands() {
        return "";
    }

    @Override
    public String summary() {
        return "Judges a change: what is found after it and was not before. The settings are those of the base.";
    }

    @Override
    public List<Flag> flags() {
        return List.of(BASE, HEAD, STAGED, Request.CONFIG, Request.POLICY, Request.PROFILE,
                Flag.of("--fail-on", "SEVERITY", "exit 1 from new errors (the default), warning or info on, or never"),
                Request.RULE, Request.SKIP_RULE, Request.EXCLUDE, Request.SCHEMA_LOCATION, Request.BASELINE, AUDIT,
                Outputs.format("text (the default), json, sarif, github, junit, gitlab or markdown"), Outputs.OUTPUT,
                Outputs.NO_COLOR,
                Flag.toggle("--quiet", "new findings only: no summary, no notices"));
    }

    @Override
    public int run(Arguments arguments, Screen console) throws RequestException, InvalidFileException, IOException {
        WarmUp.begin();
        if (!arguments.operands().isEmpty()) {
            throw new RequestException("a change is judged as a whole: '" + arguments.operands().get(0)
                    + "' is one too many; " + BASE.name() + " and "
                    + HEAD.name() + " say what is compared");
        }
        Threshold failOn = arguments.choice("--fail-on", Threshold.ERROR);
        Catalog shipped = BuiltIn.catalog();
        LintRequest lint = Request.of(arguments, List.of(), console, shipped);
        GateRequest request = new GateRequest(lint, arguments.value(BASE.name()), arguments.value(HEAD.name()),
                arguments.has(STAGED.name()), console.env());
        Outputs<GateFormat> outputs =
                Outputs.of(arguments, console, new RequestReader(console.cwd(), shipped), GateFormat.class);
        try {
            Judgement judgement = new Judgement(new Gate(shipped).judge(request), failOn);
            GateReport report = judgement.report();
            outputs.write(report.notices(),
                    (format, colour, quiet, out) -> format.write(judgement, colour, quiet, out), console);
            report.failures().forEach(failure -> console.failed(failure.what(), failure.cause()));
            return audit(judgement, arguments, console) ? status(judgement.verdict()) : Exit.FAILED;
        } catch (RevisionException e) {
            console.failed(e.getMessage(), e);
            return e.isOfWhatWasAsked() ? Exit.USAGE : Exit.FAILED;
        }
    }

    /** False where the decision cannot be kept. */
    private static boolean audit(Judgement judgement, Arguments arguments, Screen console) {
        String file = arguments.value(AUDIT.name());
        if (file == null) {
            return true;
        }
        try {
            String hash = AuditFile.append(console.resolve(file), previous -> AuditLine.of(judgement, previous));
            if (!arguments.has("--quiet")) {
                console.say("the last line of " + file + " has the hash " + hash);
            }
            return true;
        } catch (IOException e) {
            console.say("the decision was not written to " + file + ": " + IoReason.of(e));
            return false;
        }
    }

    private static int status(Verdict verdict) {
        return switch (verdict) {
            case PASSED -> Exit.CLEAN;
            case FAILED -> Exit.FINDINGS;
            case BROKEN -> Exit.USAGE;
            case REVIEW -> Exit.REVIEW;
            case INCOMPLETE -> Exit.FAILED;
        };
    }
}
