/** Objects grouped as they are applied: rendered kustomizations, loose folders, standard input. */
@org.jspecify.annotations.NullMarked
package dev.scalinglint.tree;
