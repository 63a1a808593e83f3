package dev.scalinglint.read.secret;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.InnerPlace;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.model.PlainSecret.Kind;
import dev.scalinglint.source.Place;
import java.util.ArrayList;
import java.util.List;

/** The secrets found in one object so far. Only names get in, never values. */
final class SecretCollector {
    record Line(Located<String> name, String where, Kind kind) {}

    private final SecretObjects objects;
    private final List<Line> lines = new ArrayList<>(0);

    SecretCollector(SecretObjects objects) {
        this.objects = objects;
    }

    List<Line> lines() {
        return lines;
    }

    void add(String name, Place place, String where, Kind kind) {
        lines.add(new Line(new Located<>(name, name, place, false), where, kind));
    }

    void add(String name, Place place, String where, SecretValue value) {
        if (value != SecretValue.NONE) {
            add(name, place, where, value == SecretValue.PLAIN ? Kind.VALUE : Kind.PLACEHOLDER);
        }
    }

    /** A variable or key with its value. */
    void pair(Scalar key, Scalar value, String where) {
        String text = value.text().strip();
        if (text.isEmpty()) {
            return;
        }
        if (isPrivateKey(text)) {
            add(key.text(), key.place(), where, Kind.VALUE);
            return;
        }
        boolean isFile = text.indexOf('\n') >= 0;
        SecretValue named = isFile ? SecretValue.NONE : named(key.text(), text);
        if (named != SecretValue.NONE) {
            add(key.text(), beside(key, value), where, named);
            return;
        }
        for (TextSecrets.Found found : TextSecrets.in(value.text(), this::named)) {
            Place place = isFile ? inner(key, value, found) : beside(key, value);
            add(isFile ? found.name() : key.text() + " (" + found.name() + ")", place, where, found.kind());
            if (!isFile) {
                return;
            }
        }
    }

    /** What a value is by its name alone. */
    SecretValue named(String name, String value) {
        SecretName.Claim claim = SecretName.claim(name);
        if (claim == SecretName.Claim.NONE) {
            return SecretLooks.issued(value.strip()) && !SecretName.isPublic(name)
                    ? SecretValue.of(name, value)
                    : SecretValue.NONE;
        }
        if (SecretName.isConnection(name) || SecretName.words(name).contains("secret") && objects.has(value)) {
            return SecretValue.NONE;
        }
        return SecretValue.of(name, claim, value);
    }

    /** A text that nothing names: an argument, any field. */
    void text(Scalar text, String where) {
        for (TextSecrets.Found found : TextSecrets.in(text.text(), this::named)) {
            add(found.name(), inner(text, text, found), where, found.kind());
        }
    }

    /** A field that may hold a URL with a login. */
    void url(Scalar key, Scalar value) {
        List<TextSecrets.Found> found = TextSecrets.in(value.text(), (name, text) -> SecretValue.NONE);
        if (!found.isEmpty()) {
            add(key.text(), key.place(), found.get(0).name(), found.get(0).kind());
        }
    }

    static boolean isPrivateKey(String text) {
        return text.contains("PRIVATE KEY-----") && text.contains("-----BEGIN");
    }

    /**
     * The place of a key; where it stands in one scalar with its value, as in {@code KEY=value}, only where that
     * begins.
     */
    private static Place beside(Scalar key, Scalar value) {
        return key.place().equals(value.place()) ? startOf(key.place()) : key.place();
    }

    private static Place inner(Scalar key, Scalar value, TextSecrets.Found found) {
        Place place = InnerPlace.of(new Entry(key, value), found.start(), found.end());
        return place.equals(value.place()) ? startOf(place) : place;
    }

    private static Place startOf(Place place) {
        return new Place(place.file(), place.start(), place.start(), place.line(), place.column(), place.line(),
                place.column());
    }
}
