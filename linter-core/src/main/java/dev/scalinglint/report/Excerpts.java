package dev.scalinglint.report;

import dev.scalinglint.finding.Finding;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.source.UnreadableException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The excerpts of one report. */
public final class Excerpts {
    private static final Pattern HOLDS_SECRET =
            Pattern.compile("\"?kind\"?\\s*:\\s*[\"']?Secret[\"']?\\s*(?:[,}#]|$)", Pattern.MULTILINE);

    /** The rule that points at the name of something that must not be shown. */
    private static final String SECRETS = "secrets/literal";

    private @Nullable SourceFile asked;
    private boolean holdsSecret;

    /** Those of some findings: what they stand in is read on all threads. */
    public static Excerpts of(List<Finding> findings) {
        findings.stream().map(finding -> finding.place().file()).distinct().toList().parallelStream()
                .forEach(Excerpts::read);
        return new Excerpts();
    }

    private static void read(SourceFile file) {
        try {
            file.text();
        } catch (UnreadableException e) {
            // It has no excerpts.
        }
    }

    /** Null where nothing can be marked (a whole file, text that is gone) or nothing may be shown (a Secret). */
    public @Nullable Excerpt of(Finding finding) {
        Place place = finding.place();
        try {
            String text = place.file().text();
            // The file may have changed since it was read.
            boolean gone = place.start() >= place.end() || place.end() > text.length();
            return gone || isSecret(finding, text)
                    ? null
                    : finding.rule().equals(SECRETS)
                            ? Excerpt.ofName(text, place.start(), place.end())
                            : Excerpt.of(text, place.start(), place.end());
        } catch (UnreadableException e) {
            return null;
        }
    }

    private boolean isSecret(Finding finding, String text) {
        return finding.object() == null
                ? holdsSecret(finding.place().file(), text)
                : finding.object().kind().equals("Secret");
    }

    /** Asked once for each file, however many findings there are in it. */
    private boolean holdsSecret(SourceFile file, String text) {
        if (!file.equals(asked)) {
            asked = file;
            holdsSecret = HOLDS_SECRET.matcher(text).find();
        }
        return holdsSecret;
    }
}
