package dev.scalinglint.gate.image;

import dev.scalinglint.engine.RequestException;
import dev.scalinglint.fix.ImageEdits;
import dev.scalinglint.fix.Rewrite;
import dev.scalinglint.gate.image.Rollback.Change;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.model.Container;
import dev.scalinglint.source.TextWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Edits the text where images are written, and asks the model of the edited tree whether that gives what was meant. */
record RollbackPlan(Sighting now, Sightings sightings, Path root) {
    /** @param wanted the image of each container that gets one, by its name */
    Rollback to(Map<String, String> wanted) throws RequestException {
        ImageEdits edits = new ImageEdits();
        for (Map.Entry<String, String> each : wanted.entrySet()) {
            Located<String> image = Sighting.image(now.container(each.getKey(), false));
            if (image == null) {
                throw new RequestException("container " + each.getKey() + " of " + now.named()
                        + " has no image now that could be changed");
            }
            String why = image.value().equals(each.getValue()) ? null : edits.add(image, each.getValue());
            if (why != null) {
                throw new RequestException("the image of container " + each.getKey() + " (" + image.place() + ") "
                        + why + ": change it by hand");
            }
        }
        List<Rewrite> rewrites = edits.rewrites();
        for (Rewrite rewrite : rewrites) {
            String objection = TextWriter.objection(root, rewrite.file());
            if (objection != null) {
                throw new RequestException(rewrite.file() + " " + objection + ", so it is not changed");
            }
        }
        return rewrites.isEmpty() ? new Rollback(List.of(), List.of()) : proven(wanted, rewrites);
    }

    private Rollback proven(Map<String, String> wanted, List<Rewrite> rewrites) throws RequestException {
        Map<String, String> texts = new HashMap<>();
        rewrites.forEach(rewrite -> texts.put(rewrite.file().path(), rewrite.after()));
        Set<String> paths = texts.keySet();
        List<Sighting> after = sightings.using(paths, root, texts);
        List<Change> changes = new ArrayList<>();
        for (Sighting was : sightings.using(paths, root, Map.of())) {
            changes.addAll(changes(was, Sightings.same(was, after), wanted.keySet()));
        }
        Sighting then = Sightings.same(now, after);
        for (Map.Entry<String, String> each : wanted.entrySet()) {
            String image = text(then, each.getKey());
            if (!each.getValue().equals(image)) {
                throw new RequestException("what could be written would make " + (image == null ? "nothing" : image)
                        + " of the image of container " + each.getKey() + ", and not " + each.getValue()
                        + ": change it by hand");
            }
        }
        return new Rollback(changes, rewrites);
    }

    private List<Change> changes(Sighting was, @Nullable Sighting is, Set<String> asked) {
        boolean own = was.isCalledAs(now) && was.isBeside(now);
        List<Change> changes = new ArrayList<>();
        for (Container container : was.containers()) {
            String name = container.name().value();
            Located<String> image = Sighting.image(container);
            String after = text(is, name);
            if (image != null && !Objects.equals(image.value(), after)) {
                changes.add(new Change(was.named(), name, own && asked.contains(name), image.value(), after,
                        image.place()));
            }
        }
        return changes;
    }

    private static @Nullable String text(@Nullable Sighting sighting, String container) {
        Container found = sighting == null ? null : sighting.container(container, false);
        Located<String> image = Sighting.image(found);
        return image == null ? null : image.value();
    }
}
