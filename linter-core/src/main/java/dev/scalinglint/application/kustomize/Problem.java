package dev.scalinglint.application.kustomize;

import dev.scalinglint.source.Place;

/** Takes note of something that is written at a place. */
@FunctionalInterface
interface Problem {
    void at(Place place, String why);
}
