package dev.scalinglint.cli;

import dev.scalinglint.engine.LintRequest;
import dev.scalinglint.engine.RequestException;
import dev.scalinglint.gate.git.RevisionException;
import dev.scalinglint.gate.image.ImageSearch;
import dev.scalinglint.gate.image.ImagesJson;
import dev.scalinglint.gate.image.ImagesText;
import dev.scalinglint.gate.image.WorkloadImages;
import dev.scalinglint.catalog.Catalog;
import dev.scalinglint.rules.BuiltIn;
import dev.scalinglint.schema.InvalidFileException;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;

/** {@code images}: what a workload has run, and the way back. */
final class ImagesVerb implements Verb {
    private static final int USUAL_LIMIT = 1_000;
    private static final Flag LIMIT =
            Flag.of("--limit", "N", "how many commits to look at, " + USUAL_LIMIT + " without it");
    private static final Flag CONTAINER = Flag.of("--container", "NAME", "roll only this container back");
    private static final Flag ROLLBACK = Flag.of("--rollback-to", "DIGEST|TAG|IMAGE|COMMIT",
            "write an earlier image where it is decided, an overlay's images included");
    private static final Flag DIFF =
            Flag.toggle("--diff", "print what --rollback-to would write as a unified diff, and write nothing");

    private enum Form {
        TEXT, JSON
    }

    @Override
    public String name() {
        return "images";
    }

    @Override
    public String operands() {
        return "[KIND/]NAME [PATH...]";
    }

    @Override
    public String summary() {
        return "Tells which images a workload has had in the history of its repository, and gives it one back.";
    }

    @Override
    public List<Flag> flags() {
        return List.of(ROLLBACK, DIFF, CONTAINER, LIMIT, Flag.of("--format", "FORMAT", "text (the default) or json"),
                Request.CONFIG, Request.EXCLUDE);
    }

    @Override
    public int run(Arguments arguments, Screen console) throws RequestException, InvalidFileException, IOException {
        List<String> operands = arguments.operands();
        check(arguments);
        Form form = arguments.choice("--format", Form.TEXT);
        int limit = arguments.count(LIMIT.name(), USUAL_LIMIT);
        Catalog shipped = BuiltIn.catalog();
        LintRequest request = Request.of(arguments, operands.subList(1, operands.size()), console, shipped);
        if (request.selection().stdin() != null) {
            throw new RequestException("standard input (-) has no history");
        }
        try (ImageSearch search = new ImageSearch(request, shipped)) {
            WorkloadImages found = search.of(operands.get(0), limit);
            String wanted = arguments.value(ROLLBACK.name());
            if (wanted == null) {
                tell(found, form, console);
                return Exit.CLEAN;
            }
            return new RollingBack(arguments.has(DIFF.name()), console)
                    .run(search.rollback(found, wanted, arguments.value(CONTAINER.name())), found);
        } catch (RevisionException e) {
            console.failed(e.getMessage(), e);
            return e.isOfWhatWasAsked() ? Exit.USAGE : Exit.FAILED;
        }
    }

    private static void check(Arguments arguments) throws RequestException {
        if (arguments.operands().isEmpty()) {
            throw new RequestException("the workload is missing: its name, or Kind/name");
        }
        boolean rollsBack = arguments.has(ROLLBACK.name());
        for (Flag flag : List.of(DIFF, CONTAINER)) {
            if (!rollsBack && arguments.has(flag.name())) {
                throw new RequestException(flag.name() + " is of use only with " + ROLLBACK.name());
            }
        }
        if (rollsBack && arguments.has("--format")) {
            throw new RequestException("--format is of no use with " + ROLLBACK.name());
        }
    }

    private static void tell(WorkloadImages images, Form form, Screen console) throws IOException {
        Instant now = Instant.now();
        Writer out = console.writer();
        if (form == Form.JSON) {
            new ImagesJson(now).write(images, out);
        } else {
            new ImagesText(now).write(images, out);
        }
        out.flush();
    }
}
