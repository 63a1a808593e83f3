package dev.scalinglint.read.admission.knative;

import dev.scalinglint.manifest.Scalars;

/**
 * Whether a text can be the name of an image, by the grammar of go-containerregistry, which Knative resolves images
 * with.
 */
final class ImageReference {
    private static final int LONGEST = 255;
    private static final int LONGEST_TAG = 128;

    private ImageReference() {}

    /** True also for what is filled in or built later, and for digests, which {@code image/malformed-digest} judges. */
    static boolean isOne(String text) {
        if (isOpen(text)) {
            return true;
        }
        int at = text.indexOf('@');
        String name = at < 0 ? text : text.substring(0, at);
        int colon = name.lastIndexOf(':');
        boolean tagged = colon > name.lastIndexOf('/');
        String tag = tagged ? name.substring(colon + 1) : "";
        String repository = tagged ? name.substring(0, colon) : name;
        int slash = repository.indexOf('/');
        String first = slash < 0 ? "" : repository.substring(0, slash);
        boolean registry = first.indexOf('.') >= 0 || first.indexOf(':') >= 0;
        return isTag(tag) && isRepository(registry ? repository.substring(slash + 1) : repository) && (!registry
                || isPort(first));
    }

    /** A template, a package for ko to build, or a word in capitals that a script replaces. */
    private static boolean isOpen(String text) {
        if (Scalars.isPlaceholder(text) || text.startsWith("ko://") || text.startsWith("github.com/")) {
            return true;
        }
        for (int i = 0; i < text.length(); i++) {
            if ("$<>%#{}[]*".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        for (String part : text.split("[/:@]")) {
            if (part.length() > 1 && part.chars().noneMatch(Character::isLowerCase)
                    && Character.isUpperCase(part.charAt(0))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPort(String registry) {
        int colon = registry.lastIndexOf(':');
        return colon < 0 || registry.startsWith("[") || registry.substring(colon
                + 1).chars().allMatch(Character::isDigit);
    }

    /** None is as good as one. */
    private static boolean isTag(String tag) {
        return tag.length() <= LONGEST_TAG && tag.chars().allMatch(c -> isLowercase(c) || c >= 'A' && c <= 'Z'
                || c == '.');
    }

    private static boolean isRepository(String repository) {
        return repository.length() >= 2 && repository.length() <= LONGEST
                && repository.chars().allMatch(c -> isLowercase(c) || c == '.' || c == '/');
    }

    private static boolean isLowercase(int c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '_';
    }
}
