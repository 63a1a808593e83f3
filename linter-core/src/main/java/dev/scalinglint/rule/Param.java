package dev.scalinglint.rule;

import org.jspecify.annotations.Nullable;

/**
 * A parameter that a rule declares and policies set.
 *
 * @param initial value when no policy says otherwise; null: the parameter may be absent, and the rule asks
 *                {@code has(params.x)}
 * @param help    one line
 */
public record Param(String name, Type type, @Nullable Object initial, String help) {
    /** The types a parameter may have. {@code STRINGS} is a list. */
    public enum Type {
        INT, NUMBER, STRING, BOOL, STRINGS;

        /** The value in this type, or null when it is not of it. Numbers become Long and Double, as CEL knows them. */
        public @Nullable Object read(@Nullable Object value) {
            return switch (this) {
                case INT -> value instanceof Integer || value instanceof Long ? ((Number) value).longValue() : null;
                case NUMBER -> value instanceof Number number ? number.doubleValue() : null;
                case STRING -> value instanceof String ? value : null;
                case BOOL -> value instanceof Boolean ? value : null;
                case STRINGS ->
                    value instanceof java.util.List<?> list && list.stream().allMatch(String.class::isInstance)
                            ? value
                            : null;
            };
        }
    }
}
