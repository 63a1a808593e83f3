package dev.scalinglint.source;

/** Something that was written in a file: rules may point at it. */
public interface Placed {
    /** Where it stands, or where it would have been written when it is a default. Never null. */
    Place place();
}
