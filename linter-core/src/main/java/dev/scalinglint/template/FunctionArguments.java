package dev.scalinglint.template;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a function was given, of the types it asks for. */
final class FunctionArguments {
    private final List<@Nullable Object> given;

    private FunctionArguments(List<@Nullable Object> given) {
        this.given = given;
    }

    /** @param parameters see {@link Functions} */
    static FunctionArguments checked(String parameters, List<@Nullable Object> given) {
        boolean variadic = parameters.endsWith("*");
        int fixed = variadic ? parameters.length() - 2 : parameters.length();
        if (given.size() < fixed || !variadic && given.size() > fixed) {
            throw new RefusedException("wrong number of args: want " + (variadic ? "at least " : "") + fixed + " got "
                    + given.size());
        }
        for (int i = 0; i < given.size(); i++) {
            check(parameters.charAt(Math.min(i, fixed - (variadic ? 0 : 1))), given.get(i));
        }
        return new FunctionArguments(given);
    }

    private static void check(char type, @Nullable Object argument) {
        Object value = GoValues.known(argument);
        boolean fits = switch (type) {
            case 's' -> value instanceof String;
            case 'i' -> value instanceof Integer;
            case 'b' -> value instanceof Boolean;
            case 'd' -> value == GoValues.MISSING || value instanceof Map && !(value instanceof TextMap);
            default -> true;
        };
        if (!fits) {
            throw new RefusedException("wrong type for value; expected " + switch (type) {
                case 's' -> "string";
                case 'i' -> "int";
                case 'b' -> "bool";
                default -> "map[string]interface {}";
            } + "; got " + GoValues.type(value));
        }
    }

    int size() {
        return given.size();
    }

    /** As it was given, perhaps {@link Sourced}. */
    @Nullable
    Object raw(int index) {
        return given.get(index);
    }

    /** A value; null stands for what is missing too. */
    @Nullable
    Object any(int index) {
        Object value = GoValues.known(given.get(index));
        return value == GoValues.MISSING ? null : value;
    }

    /** Of a parameter whose type, as it was checked, is not nil's. */
    private Object known(int index) {
        return Objects.requireNonNull(GoValues.known(given.get(index)), "checked to be no nil");
    }

    String text(int index) {
        return (String) known(index);
    }

    /** A text whose characters are bytes to Go as well: where it counts bytes, others are not counted here. */
    String ascii(int index) {
        String text = text(index);
        if (text.chars().anyMatch(c -> c > 0x7f)) {
            throw new NotKnownException(-1, "bytes of a text that is not ASCII are not counted");
        }
        return text;
    }

    int integer(int index) {
        return (Integer) known(index);
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> dictionary(int index) {
        Object value = known(index);
        return value == GoValues.MISSING ? Map.of() : (Map<String, Object>) value;
    }

    /** The items of a list. */
    List<?> list(int index) {
        Object value = any(index);
        if (!(value instanceof Collection<?> list)) {
            throw new RefusedException("it needs a list and got " + GoValues.type(value));
        }
        return (List<?>) GoValues.ordered(list);
    }

    List<@Nullable Object> from(int index) {
        return given.subList(index, given.size());
    }
}
