package dev.scalinglint.model;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.Placed;
import org.jspecify.annotations.Nullable;

/**
 * An image that a workload pulls, after the overrides of Kustomize and Argo CD:
 * {@code [registry/]repository[:tag][@digest]} (facts 1.10).
 *
 * @param text as it is applied, where it is written: the override's digest or tag where there is one
 * @param of   whose image it is, for people: {@code container api}, {@code volume models}
 */
public record Image(Located<String> text, String of) implements Placed {
    private static final int SHA256 = 64;

    @Override
    public Place place() {
        return text.place();
    }

    /**
     * Whether the text is what will be pulled: not to be filled in by a template, nor a Go package for ko to build,
     * which pins what it built.
     */
    @Fact
    public boolean known() {
        String image = text.value();
        return !image.isBlank() && image.indexOf('$') < 0 && image.indexOf('{') < 0 && image.indexOf('<') < 0
                && !image.startsWith("ko://")
                && !image.startsWith("github.com/");
    }

    /** What follows {@code @}, such as {@code sha256:…}; null when nothing does. */
    @Fact
    public @Nullable String digest() {
        return ImageName.of(text.value()).digest();
    }

    /** The tag; null without one. A port of the registry is none. */
    @Fact
    public @Nullable String tag() {
        return ImageName.of(text.value()).tag();
    }

    /** What is wrong with the digest, for people; null when nothing is or there is none. */
    @Fact
    public @Nullable String malformed() {
        String digest = digest();
        if (digest == null || digest.startsWith("sha512:")) {
            return null;
        }
        String hex = digest.startsWith("sha256:") ? digest.substring("sha256:".length()) : null;
        if (hex == null) {
            return "does not begin with sha256:";
        } else if (hex.chars().anyMatch(c -> (c < '0' || c > '9') && (c < 'a' || c > 'f'))) {
            return "has other characters than 0-9 and a-f";
        }
        return hex.length() == SHA256 ? null : "has " + hex.length() + " digits, not " + SHA256;
    }
}
