package dev.scalinglint.cli;

import dev.scalinglint.engine.RequestException;
import dev.scalinglint.gate.audit.AuditCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code audit verify}: whether a file of decisions is whole. */
final class AuditVerb implements Verb {
    private static final Flag LAST = Flag.of("--last", "HASH",
            "a hash that was once told to be of the last line: proves as well that nothing was cut off up to there");

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public String operands() {
        return "verify FILE";
    }

    @Override
    public String summary() {
        return "Proves that none of the decisions that gate --audit wrote was taken out, changed or moved.";
    }

    @Override
    public List<Flag> flags() {
        return List.of(LAST);
    }

    @Override
    public int run(Arguments arguments, Screen console) throws RequestException, IOException {
        List<String> words = arguments.operands();
        if (words.size() != 2 || !words.get(0).equals("verify")) {
            throw new RequestException("expected audit verify FILE");
        }
        Path file = console.resolve(words.get(1));
        if (!Files.isRegularFile(file)) {
            throw new RequestException("there is no file '" + words.get(1) + "'");
        }
        AuditCheck check = AuditCheck.of(file, hash(arguments.value(LAST.name())));
        check.problems().forEach(problem -> console.print(words.get(1) + ": " + problem + "\n"));
        if (!check.problems().isEmpty()) {
            return Exit.FINDINGS;
        }
        console.print(check.lines() + (check.lines() == 1 ? " decision" : " decisions")
                + ", none taken out, changed or moved; the last line has the hash " + check.last() + "\n");
        return Exit.CLEAN;
    }

    private static @Nullable String hash(@Nullable String word) throws RequestException {
        String hash = word == null ? null : word.toLowerCase(Locale.ROOT);
        if (hash != null && !hash.matches("[0-9a-f]{64}")) {
            throw new RequestException(
                    "--last needs a hash of 64 hexadecimal digits, as audit verify and gate tell it");
        }
        return hash;
    }
}
