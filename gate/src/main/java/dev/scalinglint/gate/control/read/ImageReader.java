package dev.scalinglint.gate.control.read;

import dev.scalinglint.gate.control.Control;
import dev.scalinglint.gate.control.Reading;
import dev.scalinglint.gate.control.Reading.Key;
import dev.scalinglint.gate.control.Readings;
import dev.scalinglint.gate.control.Terms;
import dev.scalinglint.gate.control.Unit;
import dev.scalinglint.model.Container;
import dev.scalinglint.model.Image;
import java.util.regex.Pattern;

/** The containers of a pod and what they run. */
final class ImageReader {
    private static final Pattern DIGEST = Pattern.compile("(@sha\\d+:[0-9a-f]{12})[0-9a-f]+");

    private ImageReader() {}

    static void read(Unit unit, Terms terms, Readings readings) {
        for (Container container : unit.workload().containers()) {
            String part = terms.part(container);
            Key within = new Key(Control.CONTAINER, part);
            String image = container.image() == null ? "" : container.image().value();
            String role = container.role().name().toLowerCase(java.util.Locale.ROOT);
            readings.add(Control.CONTAINER, part,
                    (role.equals("regular") ? "" : role + " ") + "container" + (part.isEmpty() ? "" : " " + part), role,
                    image.isEmpty() ? "no image" : brief(image), null, container.place());
            if (container.image() != null && !container.built()) {
                boolean pinned = new Image(container.image(), "").digest() != null;
                readings.add(
                        Reading.of(new Key(Control.IMAGE, part), "image" + terms.of(container), image, brief(image),
                                pinned ? 1.0 : 0.0, container.image().place()).within(within));
            }
        }
    }

    /** Twelve digits tell two images apart. */
    static String brief(String image) {
        return DIGEST.matcher(image).replaceFirst("$1");
    }
}
