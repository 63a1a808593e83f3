package dev.scalinglint.gate.image;

import dev.scalinglint.gate.git.Commit;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.model.Container;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One container followed back in time. */
final class ContainerLine {
    private final Container now;
    private final List<Stay> stays = new ArrayList<>();
    private String name;
    private @Nullable Located<String> image;
    private @Nullable Instant until;
    private boolean ended;

    ContainerLine(Container now) {
        this.now = now;
        this.name = now.name().value();
        is(now);
    }

    private void is(Container container) {
        image = Sighting.image(container);
        name = container.name().value();
    }

    /**
     * Goes one state back.
     *
     * @param by    the commit that made this state of that; null while it is not committed
     * @param alone whether it was the only container in this state
     */
    void back(@Nullable Commit by, @Nullable Sighting before, boolean alone) {
        Container was = before == null ? null : before.container(name, alone);
        if (ended || was != null && isSame(was)) {
            return;
        }
        close(by, false);
        until = by == null ? null : by.date();
        if (was == null) {
            ended = true;
        } else {
            is(was);
        }
    }

    private boolean isSame(Container was) {
        Located<String> written = Sighting.image(was);
        return written == null ? image == null : image != null && written.value().equals(image.value());
    }

    /** No state before {@code last} is looked at. */
    void end(@Nullable Commit last, boolean older) {
        if (!ended) {
            close(last, older);
            ended = true;
        }
    }

    private void close(@Nullable Commit from, boolean older) {
        if (image != null) {
            stays.add(new Stay(image.value(), image.place(), from, until, older));
        }
    }

    /** Whether it had an image at any time that was looked at. */
    boolean had(String text) {
        return image != null && text.equals(image.value())
                || stays.stream().anyMatch(stay -> text.equals(stay.image()));
    }

    ContainerImages images() {
        return new ContainerImages(now, stays);
    }
}
