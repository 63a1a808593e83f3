package dev.scalinglint.gate.image;

import dev.scalinglint.model.Container;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one container has run.
 *
 * @param container as it is now
 * @param stays     the latest first
 */
public record ContainerImages(Container container, List<Stay> stays) {
    public ContainerImages {
        stays = List.copyOf(stays);
    }

    /** What it is called now. */
    public String name() {
        return container.name().value();
    }

    /** The image that stood longest, all its stays added up; null when none was committed. */
    public @Nullable String longest(Instant now) {
        return stays.stream().filter(stay -> stay.from() != null).map(Stay::image)
                .max(Comparator.comparing(image -> length(image, now))).orElse(null);
    }

    /** How long an image stood, all its stays added up. */
    public Duration length(String image, Instant now) {
        return stays.stream().filter(stay -> image.equals(stay.image())).map(stay -> stay.length(now))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Each image once, the latest first. */
    public List<String> images() {
        return stays.stream().map(Stay::image).distinct().toList();
    }

    /** What it ran when a commit was the last one; null when it had nothing, or that is not known. */
    @Nullable
    String at(List<String> commits, String commit) {
        int when = commits.indexOf(commit);
        for (Stay stay : stays) {
            if (stay.from() != null && commits.indexOf(stay.from().id()) >= when) {
                return stay.image();
            }
        }
        return null;
    }
}
