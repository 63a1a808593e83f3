package dev.scalinglint.model;

import dev.scalinglint.source.Placed;

/** What is known of one workload by looking at others. */
interface OfWorkload extends Placed {
    ObjectId workload();
}
