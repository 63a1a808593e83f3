package dev.scalinglint.schema;

import dev.scalinglint.source.Place;
import dev.scalinglint.source.SecretText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A configuration, policy or rule that cannot be used. Every mistake is told, not only the first. */
public final class InvalidFileException extends Exception {
    /**
     * One mistake.
     *
     * @param place   where; null when it is what was asked for, and stands in no file
     * @param message what is wrong and what was expected
     */
    public record Problem(@Nullable Place place, String message) {
        /** It quotes what stands in any file that somebody takes for one of these. */
        public Problem {
            message = SecretText.masked(message);
        }

        @Override
        public String toString() {
            return place == null ? message : place + ": " + message;
        }
    }

    private final List<Problem> problems;

    public InvalidFileException(List<Problem> problems) {
        super(String.join("\n", problems.stream().map(Problem::toString).toList()));
        this.problems = List.copyOf(problems);
    }

    public static InvalidFileException at(@Nullable Place place, String message) {
        return new InvalidFileException(List.of(new Problem(place, message)));
    }

    public List<Problem> problems() {
        return problems;
    }
}
