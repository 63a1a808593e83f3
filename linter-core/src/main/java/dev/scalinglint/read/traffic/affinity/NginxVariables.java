package dev.scalinglint.read.traffic.affinity;

import java.util.regex.Pattern;

/** Which of nginx's variables come from the client. */
final class NginxVariables {
    /**
     * The URL and the Host are the same for many clients, and request ids differ within one: hashing on them pins
     * nobody.
     */
    private static final Pattern CLIENT = Pattern.compile("\\$\\{?(?:"
            + "(?:binary_)?remote_addr|remote_user|realip_remote_addr|proxy_protocol_addr|the_real_ip"
            + "|proxy_add_x_forwarded_for"
            + "|http_(?!host\\b|x_forwarded_(?:host|proto|port|scheme)\\b|x_request_id\\b|traceparent\\b)\\w+"
            + "|cookie_\\w+|arg_\\w+|ssl_client_\\w+|jwt_claim_\\w+|jwt_header_\\w+)", Pattern.CASE_INSENSITIVE);

    private NginxVariables() {}

    static boolean fromClient(String text) {
        return CLIENT.matcher(text).find();
    }
}
