package dev.scalinglint.gate.control.read;

import dev.scalinglint.gate.control.Control;
import dev.scalinglint.gate.control.ControlValue;
import dev.scalinglint.gate.control.ControlValue.Key;
import dev.scalinglint.gate.control.ControlValues;
import dev.scalinglint.gate.control.Terms;
import dev.scalinglint.gate.control.Unit;
import dev.scalinglint.model.Container;
import dev.scalinglint.model.Image;
import java.util.regex.Pattern;

/** The containers of a pod and what they run. */
public final class ImageControls {
    private static final Pattern HASH = Pattern.compile("([0-9a-f]{12})[0-9a-f]{20,}");

    private ImageControls() {}

    static void read(Unit unit, Terms terms, ControlValues values) {
        for (Container container : unit.workload().containers()) {
            String part = terms.part(container);
            Key within = new Key(Control.CONTAINER, part);
            String image = container.image() == null ? "" : container.image().value();
            String role = container.role().name().toLowerCase(java.util.Locale.ROOT);
            values.add(Control.CONTAINER, part,
                    (role.equals("regular") ? "" : role + " ") + "container" + (part.isEmpty() ? "" : " " + part), role,
                    image.isEmpty() ? "no image" : brief(image), null, container.place());
            if (container.image() != null && !container.built()) {
                boolean pinned = new Image(container.image(), "").digest() != null;
                values.add(ControlValue
                        .of(new Key(Control.IMAGE, part), "image" + terms.of(container), image, brief(image),
                                pinned ? 1.0 : 0.0, container.image().place())
                        .within(within));
            }
        }
    }

    /** Twelve digits tell two digests apart, and two commits. */
    public static String brief(String image) {
        return HASH.matcher(image).replaceAll("$1");
    }
}
