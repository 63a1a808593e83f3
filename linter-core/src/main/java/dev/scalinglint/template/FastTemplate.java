package dev.scalinglint.template;

import java.util.Map;

/**
 * The older templates of ApplicationSets: {@code {{name}}} is replaced where there is such a text, and stays as it is
 * where there is none.
 */
public final class FastTemplate {
    private FastTemplate() {}

    /** @param values texts by name, perhaps {@link Sourced}; what is no text replaces nothing */
    public static Rendering render(String text, Map<String, Object> values) {
        Rendering rendering = new Rendering();
        int at = 0;
        for (int open = text.indexOf("{{"); open >= 0; open = text.indexOf("{{", at)) {
            int close = text.indexOf("}}", open);
            if (close < 0) {
                break;
            }
            Object value = values.get(text.substring(open + 2, close).strip());
            if (GoValues.plain(value) instanceof String known) {
                rendering.literal(text.substring(at, open), at);
                rendering.value(known, open, close + 2, value instanceof Sourced sourced ? sourced.place() : null);
            } else {
                rendering.literal(text.substring(at, close + 2), at);
            }
            at = close + 2;
        }
        rendering.literal(text.substring(at), at);
        return rendering;
    }
}
