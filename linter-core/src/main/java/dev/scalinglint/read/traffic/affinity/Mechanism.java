package dev.scalinglint.read.traffic.affinity;

import dev.scalinglint.model.Affinity.Certainty;
import dev.scalinglint.model.Affinity.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A way to pin clients, as people call it.
 *
 * @param name   the system and its field
 * @param effect what it does to requests
 * @param remedy how to turn it off
 * @param off    what to write in its place for that, {@code ""} where to take it away does; null where one edit is not
 *               enough
 */
record Mechanism(String name, Kind kind, Certainty certainty, String effect, String remedy, @Nullable String off) {
    static final String BY_COOKIE = "pins each client to one backend with a cookie";
    static final String BY_ADDRESS = "pins each client address to one backend";
    static final String BY_KEY = "sends all requests with the same key to one backend";

    static Mechanism sticky(String name, String effect, String remedy) {
        return new Mechanism(name, Kind.STICKY, Certainty.CERTAIN, effect, remedy, null);
    }

    static Mechanism hash(String name, String effect, String remedy) {
        return new Mechanism(name, Kind.HASH, Certainty.CERTAIN, effect, remedy, null);
    }

    /** The same, which another value turns off. */
    Mechanism turnedOffBy(String value) {
        return new Mechanism(name, kind, certainty, effect, remedy, value);
    }

    /** The same, which is off when it is not there. */
    Mechanism removable() {
        return turnedOffBy("");
    }

    /** The same, but only some versions or settings honour it. */
    Mechanism likely() {
        return new Mechanism(name, kind, Certainty.LIKELY, effect, remedy, off);
    }

    /** The same, but as a rule without the effect; {@code effect} says what it does instead. */
    Mechanism unlikely(String effect) {
        return new Mechanism(name, kind, Certainty.UNLIKELY, effect, remedy, off);
    }
}
