/** Variables that a text names, as Compose files and Dockerfiles do. */
@org.jspecify.annotations.NullMarked
package dev.scalinglint.tree.variable;
