package dev.scalinglint.gate.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.scalinglint.gate.git.Sha256;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a file still holds every decision that was written to it, unchanged and in order. Lines that are cut from its
 * end, and a last one that is changed, are only seen by somebody who has kept a hash.
 */
public final class AuditCheck {
    /** No decision is as long. */
    private static final int LONGEST = 64 << 20;
    private static final ObjectReader JSON =
            new ObjectMapper().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private final @Nullable String kept;
    private final List<String> problems = new ArrayList<>();
    private String last = AuditFile.NOTHING;
    private int lines;
    private int found;

    private AuditCheck(@Nullable String kept) {
        this.kept = kept;
    }

    /** @param kept the hash of a line that was once the last; null for none */
    public static AuditCheck of(Path file, @Nullable String kept) throws IOException {
        AuditCheck check = new AuditCheck(kept);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next == '\n') {
                    check.line(line.toByteArray());
                    line.reset();
                } else {
                    line.write(next);
                }
                if (line.size() > LONGEST) {
                    throw new IOException("line " + (check.lines + 1) + " is longer than any decision");
                }
            }
            check.end(line.size());
        }
        return check;
    }

    private void line(byte[] line) {
        lines++;
        String previous = previous(line);
        if (previous == null) {
            problems.add("line " + lines + " is no decision of the gate");
        } else if (!previous.equals(last)) {
            problems.add(lines == 1
                    ? "line 1 was not the first: what stood before it was taken out"
                    : "line " + lines + " does not follow line " + (lines - 1)
                            + ": one was changed, taken out, put in or moved");
        }
        last = Sha256.of(line);
        found = last.equals(kept) ? lines : found;
    }

    private static @Nullable String previous(byte[] line) {
        try {
            JsonNode previous = JSON.readTree(line).get("previous");
            return previous != null && previous.isTextual() ? previous.asText() : null;
        } catch (JsonProcessingException e) {
            return null;
        } catch (IOException e) {
            throw new AssertionError("bytes can be read", e);
        }
    }

    private void end(int rest) {
        if (rest > 0) {
            problems.add("line " + (lines + 1) + " is cut off: it has no end");
        }
        if (kept != null && found == 0) {
            problems.add("no line has the hash " + kept
                    + ": it was taken out or changed, perhaps with others at the end of the file");
        }
    }

    /** In sentences without a full stop, each with its line; empty when nothing is wrong. */
    public List<String> problems() {
        return problems;
    }

    /** How many decisions there are. */
    public int lines() {
        return lines;
    }

    /** The hash of the last line, to be kept elsewhere; 64 zeros where there is none. */
    public String last() {
        return last;
    }
}
