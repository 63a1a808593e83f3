package dev.scalinglint.application;

import dev.scalinglint.application.kustomize.Edit;
import dev.scalinglint.application.kustomize.Kustomization;
import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Images that Argo CD sets in a kustomization before it renders it: {@code [name=]image[:tag][@digest]} (domain.md 6.4). */
final class ImageOverrides {
    private ImageOverrides() {}

    /** The kustomization as Argo CD would render it; entries for the same name make way. */
    static Kustomization applied(Kustomization kustomization, List<Scalar> overrides) {
        if (overrides.isEmpty()) {
            return kustomization;
        }
        List<Mapping> entries = overrides.stream().map(ImageOverrides::entry).toList();
        Set<String> names = entries.stream().map(ImageOverrides::name).collect(Collectors.toSet());
        List<Node> images = new ArrayList<>();
        kustomization.body().mappings("images").stream().filter(entry -> !names.contains(name(entry))).forEach(images::add);
        images.addAll(entries);
        Scalar key = Edit.text("images", overrides.get(0).place());
        return new Kustomization(kustomization.folder(), Edit.with(kustomization.body(), key, new Sequence(images, key.place())));
    }

    private static String name(Mapping entry) {
        return String.valueOf(entry.scalar("name"));
    }

    private static Mapping entry(Scalar override) {
        String text = override.text();
        int equals = text.indexOf('=');
        String image = text.substring(equals + 1);
        int at = image.indexOf('@');
        String tagged = at < 0 ? image : image.substring(0, at);
        int colon = tagged.lastIndexOf(':');
        String repository = colon > tagged.lastIndexOf('/') ? tagged.substring(0, colon) : tagged;
        List<Entry> fields = new ArrayList<>();
        add(fields, "name", equals < 0 ? repository : text.substring(0, equals), override);
        add(fields, "newName", equals < 0 || repository.equals("*") ? "" : repository, override);
        add(fields, "newTag", tagged.substring(Math.min(tagged.length(), repository.length() + 1)).replace("*", ""), override);
        add(fields, "digest", at < 0 ? "" : image.substring(at + 1), override);
        return new Mapping(fields, override.place());
    }

    private static void add(List<Entry> fields, String field, String value, Scalar override) {
        if (!value.isEmpty()) {
            fields.add(new Entry(Edit.text(field, override.place()), Edit.text(value, override.place())));
        }
    }
}
