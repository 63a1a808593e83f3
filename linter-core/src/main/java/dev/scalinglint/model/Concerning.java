package dev.scalinglint.model;

import dev.scalinglint.source.Placed;
import java.util.List;

/**
 * An object, or a part of one, that concerns workloads of its application: their settings decide which rules are asked
 * about it.
 */
interface Concerning extends Placed {
    /** What a finding about it names. */
    ObjectId id();

    List<ObjectId> workloads();
}
