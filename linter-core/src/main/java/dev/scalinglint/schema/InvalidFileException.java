package dev.scalinglint.schema;

import dev.scalinglint.source.Place;
import dev.scalinglint.source.SecretText;
import java.util.List;

/** A configuration, policy or rule that cannot be used. Every mistake is told, not only the first. */
public final class InvalidFileException extends Exception {
    /** One mistake: where, what is wrong and what was expected. */
    public record Problem(Place place, String message) {
        /** It quotes what stands in any file that somebody takes for one of these. */
        public Problem {
            message = SecretText.masked(message);
        }

        @Override
        public String toString() {
            return place + ": " + message;
        }
    }

    private final List<Problem> problems;

    public InvalidFileException(List<Problem> problems) {
        super(String.join("\n", problems.stream().map(Problem::toString).toList()));
        this.problems = List.copyOf(problems);
    }

    public static InvalidFileException at(Place place, String message) {
        return new InvalidFileException(List.of(new Problem(place, message)));
    }

    public List<Problem> problems() {
        return problems;
    }
}
