package dev.scalinglint.manifest;

/** One {@code key: value} of a {@link Mapping}. */
public record Entry(Scalar key, Node value) {
    public String name() {
        return key.text();
    }
}
