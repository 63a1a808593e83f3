package dev.scalinglint.finding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Names for findings that outlive an edit elsewhere in the file: a hash of the rule, the application, the object (the
 * file, when there is no object) and the message without its digits. Lines do not count, so that findings may move.
 *
 * <p>What would be named alike, such as one object in forty overlays, is numbered in the order of the report. Use one
 * for each report.
 */
public final class Fingerprints {
    private final Map<String, Integer> seen = new HashMap<>();
    private final MessageDigest digest;

    public Fingerprints() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /** 32 hexadecimal digits, a colon and a number from 1. */
    public String next(Finding finding) {
        String hash = HexFormat.of().formatHex(digest.digest(identity(finding).getBytes(UTF_8)), 0, 16);
        return hash + ":" + seen.merge(hash, 1, Integer::sum);
    }

    private static String identity(Finding finding) {
        ObjectRef object = finding.object();
        // The group and not the version: an object keeps its findings when its API moves from v1beta1 to v1.
        String about = object == null
                ? finding.place().file().path()
                : String.join("\0", object.group(), object.kind(), String.valueOf(object.namespace()), object.name());
        return String.join("\0", finding.rule(), String.valueOf(finding.application()), about,
                withoutDigits(finding.message()));
    }

    private static String withoutDigits(String message) {
        StringBuilder rest = new StringBuilder(message.length());
        message.chars().filter(c -> c < '0' || c > '9').forEach(c -> rest.append((char) c));
        return rest.toString();
    }
}
