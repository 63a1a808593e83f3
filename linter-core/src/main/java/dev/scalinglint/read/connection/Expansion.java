package dev.scalinglint.read.connection;

import dev.scalinglint.manifest.Located;
import java.util.Map;

/**
 * Variables inside of values: Kubernetes' {@code $(NAME)}, as far as the container's environment shows it, and the
 * defaults in Compose's {@code ${NAME:-default}}. What is not known stays as it is written.
 */
final class Expansion {
    private Expansion() {}

    static String of(String text, Map<String, Located<String>> env) {
        if (text.indexOf('$') < 0) {
            return text;
        }
        StringBuilder expanded = new StringBuilder();
        int at = 0;
        for (int dollar = text.indexOf('$'); dollar >= 0; dollar = text.indexOf('$', at)) {
            expanded.append(text, at, dollar);
            char open = dollar + 1 < text.length() ? text.charAt(dollar + 1) : ' ';
            int close = open == '(' ? text.indexOf(')', dollar) : open == '{' ? text.indexOf('}', dollar) : -1;
            if (close < 0) {
                expanded.append('$');
                at = dollar + 1;
            } else {
                String inner = text.substring(dollar + 2, close);
                String value = open == '(' ? value(env, inner) : byDefault(inner);
                expanded.append(value == null ? text.substring(dollar, close + 1) : value);
                at = close + 1;
            }
        }
        return expanded.append(text, at, text.length()).toString();
    }

    private static @org.jspecify.annotations.Nullable String value(Map<String, Located<String>> env, String name) {
        Located<String> value = env.get(name);
        return value == null ? null : value.value();
    }

    private static @org.jspecify.annotations.Nullable String byDefault(String inner) {
        int dash = inner.indexOf('-');
        return dash <= 0 ? null : inner.substring(dash + 1);
    }
}
