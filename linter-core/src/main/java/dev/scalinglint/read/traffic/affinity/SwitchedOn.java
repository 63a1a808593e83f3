package dev.scalinglint.read.traffic.affinity;

import java.util.regex.Pattern;

/** Which values switch an annotation or a ConfigMap key on. Controllers compare exactly, so do these. */
enum SwitchedOn {
    /** {@code cookie}: anything else fails the controller's validation. */
    COOKIE,
    /** Any name, for values that name a cookie or a Service. */
    NAMED,
    /** True as Go's ParseBool reads it. */
    TRUE,
    /** A text with an nginx variable that comes from the client. */
    CLIENT_VARIABLE,
    /** nginx's {@code ip_hash}. */
    IP_HASH,
    /** nginx's {@code hash KEY [consistent]} with such a variable. */
    HASH_METHOD,
    /** HAProxy's algorithms that look at the client. */
    CLIENT_BALANCE,
    /** Cilium's {@code maglev}. */
    MAGLEV;

    /** The Host header says where a request goes, not who sends it. */
    private static final Pattern HAPROXY_CLIENT =
            Pattern.compile("source\\b.*|hdr\\((?!(?i:host)\\)).+|rdp-cookie\\b.*|url_param\\b.*");

    boolean accepts(String value) {
        return switch (this) {
            case COOKIE -> value.equals("cookie");
            case NAMED -> !value.isBlank();
            case TRUE -> isTrue(value);
            case CLIENT_VARIABLE -> NginxVariables.fromClient(value);
            case IP_HASH -> value.strip().equals("ip_hash");
            case HASH_METHOD -> value.strip().startsWith("hash ") && NginxVariables.fromClient(value);
            case CLIENT_BALANCE -> HAPROXY_CLIENT.matcher(value.strip()).matches();
            case MAGLEV -> value.equals("maglev");
        };
    }

    /** The forms of Go's ParseBool that mean true. */
    static boolean isTrue(String value) {
        return switch (value) {
            case "1", "t", "T", "true", "True", "TRUE" -> true;
            default -> false;
        };
    }
}
