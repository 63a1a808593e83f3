/** Compose files and the nginx in front of their services. */
@org.jspecify.annotations.NullMarked
package dev.scalinglint.read.compose;
