package dev.scalinglint.report;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A reported path as a relative reference of RFC 3986. */
final class RelativeUri {
    private static final String UNRESERVED = "-._~/";

    private RelativeUri() {}

    /**
     * Everything but letters, digits and {@code - . _ ~ /} is percent-encoded: also a colon, which would read as a
     * scheme.
     */
    static String of(String path) {
        StringBuilder uri = new StringBuilder(path.length());
        for (byte b : path.getBytes(UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = c < 128 && Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0;
            uri.append(plain ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return uri.toString();
    }
}
