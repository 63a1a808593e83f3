package dev.scalinglint.model;

import dev.scalinglint.source.Place;
import dev.scalinglint.source.Placed;

/** Something that Knative's admission webhook refuses: why, as a clause, at the field it objects to. */
public record Refusal(String why, Place place) implements Placed {}
