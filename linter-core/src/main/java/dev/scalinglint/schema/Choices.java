package dev.scalinglint.schema;

import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Of a value that fits none of several forms the validator tells what is wrong with it in every form, also in those
 * nobody meant. What is wrong inside the value shows which form was meant; otherwise the forms themselves are what to
 * say.
 */
final class Choices {
    private static final Set<String> KEYWORDS = Set.of("oneOf", "anyOf");

    private Choices() {}

    static List<Error> plain(List<Error> errors) {
        List<Error> plain = new ArrayList<>(errors);
        for (Error choice : errors) {
            if (KEYWORDS.contains(choice.getKeyword())) {
                String value = choice.getInstanceLocation().toString();
                boolean inside = errors.stream()
                        .anyMatch(error -> error.getInstanceLocation().toString().startsWith(value + "/"));
                plain.removeIf(error -> error.getInstanceLocation().toString().equals(value)
                        && (inside || !KEYWORDS.contains(error.getKeyword())));
            }
        }
        return plain;
    }
}
