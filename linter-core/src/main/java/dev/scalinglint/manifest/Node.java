package dev.scalinglint.manifest;

import dev.scalinglint.source.Placed;

/** A value in a YAML or JSON document, knowing where it was written. Immutable. Aliases share their anchor's node. */
public sealed interface Node extends Placed permits Mapping, Sequence, Scalar {}
