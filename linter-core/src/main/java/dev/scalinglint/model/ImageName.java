package dev.scalinglint.model;

import org.jspecify.annotations.Nullable;

/**
 * The parts of an image's name, {@code [registry/]repository[:tag][@digest]} (facts 1.10).
 *
 * @param repository with the registry, as written
 * @param tag        null without one; a port of the registry is none
 * @param digest     what follows {@code @}, such as {@code sha256:…}; null when nothing does
 */
public record ImageName(String repository, @Nullable String tag, @Nullable String digest) {
    public static ImageName of(String image) {
        int at = image.indexOf('@');
        String name = at < 0 ? image : image.substring(0, at);
        int colon = name.lastIndexOf(':');
        boolean tagged = colon > name.lastIndexOf('/');
        return new ImageName(tagged ? name.substring(0, colon) : name, tagged ? name.substring(colon + 1) : null,
                at < 0 ? null : image.substring(at + 1));
    }

    /** Whether it says which image of the repository is meant. */
    public boolean isVersioned() {
        return tag != null || digest != null;
    }
}
