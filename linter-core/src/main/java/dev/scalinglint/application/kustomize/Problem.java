package dev.scalinglint.application.kustomize;

import dev.scalinglint.source.Place;

/** Takes note that something written at a place was not rendered, and why. */
@FunctionalInterface
interface Problem {
    void at(Place place, String why);
}
