package dev.scalinglint.tree.argocd;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.tree.kustomize.NodeEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An image as Argo CD and {@code kustomize edit set image} write it: {@code [name=]image[:tag][@digest]} (facts 6.4).
 */
final class ImageEntry {
    private static final Pattern TAG = Pattern.compile("[a-zA-Z0-9._-]*|\\*");

    private ImageEntry() {}

    /** Whether {@code kustomize edit set image} takes it: an image alone says nothing of what it is to become. */
    static boolean isValid(String override) {
        int colon = override.lastIndexOf(':');
        return override.indexOf('=') >= 0 || override.indexOf('@') >= 0
                || colon >= 0 && TAG.matcher(override.substring(colon + 1)).matches();
    }

    /** The entry of {@code images} that it means; all of it stands where the text does. */
    static Mapping of(Scalar override) {
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
        add(fields, "newTag", tagged.substring(Math.min(tagged.length(), repository.length() + 1)).replace("*", ""),
                override);
        add(fields, "digest", at < 0 ? "" : image.substring(at + 1), override);
        return new Mapping(fields, override.place());
    }

    private static void add(List<Entry> fields, String field, String value, Scalar override) {
        if (!value.isEmpty()) {
            fields.add(new Entry(NodeEdit.text(field, override.place()), NodeEdit.text(value, override.place())));
        }
    }
}
