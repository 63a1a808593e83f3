/** Compose files as docker compose would read them: overridden, extended, and with what they mount at hand. */
@org.jspecify.annotations.NullMarked
package dev.scalinglint.tree.compose;
