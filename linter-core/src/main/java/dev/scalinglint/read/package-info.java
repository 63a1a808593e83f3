/** Manifests to model: one reader per kind of fact, and the links between them. */
@org.jspecify.annotations.NullMarked
package dev.scalinglint.read;
