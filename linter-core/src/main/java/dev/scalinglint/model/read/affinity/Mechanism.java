package dev.scalinglint.model.read.affinity;

import dev.scalinglint.model.Affinity.Certainty;
import dev.scalinglint.model.Affinity.Kind;

/**
 * A way to pin clients, as people call it.
 *
 * @param name   the system and its field
 * @param effect what it does to requests
 * @param remedy how to turn it off
 */
record Mechanism(String name, Kind kind, Certainty certainty, String effect, String remedy) {
    static final String BY_COOKIE = "pins each client to one backend with a cookie";
    static final String BY_ADDRESS = "pins each client address to one backend";
    static final String BY_KEY = "sends all requests with the same key to one backend";

    static Mechanism sticky(String name, String effect, String remedy) {
        return new Mechanism(name, Kind.STICKY, Certainty.CERTAIN, effect, remedy);
    }

    static Mechanism hash(String name, String effect, String remedy) {
        return new Mechanism(name, Kind.HASH, Certainty.CERTAIN, effect, remedy);
    }

    /** The same, but only some versions or settings honour it. */
    Mechanism likely() {
        return new Mechanism(name, kind, Certainty.LIKELY, effect, remedy);
    }

    /** The same, but as a rule without the effect; {@code effect} says what it does instead. */
    Mechanism unlikely(String effect) {
        return new Mechanism(name, kind, Certainty.UNLIKELY, effect, remedy);
    }
}
