package dev.scalinglint.tree.kustomize;

import dev.scalinglint.source.Place;

/** Takes note of something that is written at a place. */
@FunctionalInterface
interface ProblemListener {
    void at(Place place, String why);
}
