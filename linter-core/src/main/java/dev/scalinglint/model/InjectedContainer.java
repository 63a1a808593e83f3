package dev.scalinglint.model;

import java.util.List;

/**
 * A container that a webhook adds to the pods when they are made.
 *
 * @param name     as its injector names it
 * @param injector for people: {@code Dapr}
 * @param lacking  which of {@code cpu} and {@code memory} it requests nothing of, as far as the pod says
 * @param certain  whether that is a fact: an installation of the injector cannot give it requests of its own
 */
public record InjectedContainer(String name, String injector, List<String> lacking, boolean certain) {
    public InjectedContainer {
        lacking = List.copyOf(lacking);
    }
}
