package dev.scalinglint.template;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sprig's functions that choose between values, look at their types, or write them down. */
final class ChoiceFunctions {
    private ChoiceFunctions() {}

    static @Nullable Object call(String name, FunctionArguments given) {
        return switch (name) {
            case "default" -> given.size() > 1 && GoValues.isTrue(given.any(1)) ? given.raw(1) : given.raw(0);
            case "empty" -> !GoValues.isTrue(given.any(0));
            case "coalesce" -> given.from(0).stream().filter(GoValues::isTrue).findFirst().orElse(null);
            case "all" -> given.from(0).stream().allMatch(GoValues::isTrue);
            case "any" -> given.from(0).stream().anyMatch(GoValues::isTrue);
            case "ternary" -> Boolean.TRUE.equals(given.any(2)) ? given.raw(0) : given.raw(1);
            case "kindOf" -> kind(given.any(0));
            case "kindIs" -> kind(given.any(1)).equals(given.text(0));
            case "typeOf" -> type(given.any(0));
            case "typeIs" -> type(given.any(1)).equals(given.text(0));
            case "deepEqual" -> GoValues.equal(given.raw(0), given.raw(1));
            case "toYaml" -> GoWriting.yaml(given.any(0));
            case "toJson", "mustToJson" -> GoWriting.json(given.any(0), true);
            case "toRawJson", "mustToRawJson" -> GoWriting.json(given.any(0), false);
            default -> throw new NotKnownException(-1, "the function " + name + " is not evaluated");
        };
    }

    private static String kind(@Nullable Object value) {
        if (value == null) {
            return "invalid";
        }
        return value instanceof Collection ? "slice" : GoValues.type(value);
    }

    private static String type(@Nullable Object value) {
        if (value instanceof Collection) {
            throw new NotKnownException(-1, "the type of a list's items is not known");
        }
        return value == null
                ? "<nil>"
                : value instanceof TextMap
                        ? "map[string]string"
                        : value instanceof Map
                                ? "map[string]interface {}"
                                : GoValues.type(value);
    }
}
