package dev.scalinglint.gate.ci;

/**
 * Who had the change built, as a build server names them.
 *
 * @param server which build server
 * @param name   what it calls them
 */
public record Actor(String server, String name) {}
