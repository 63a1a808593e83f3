/** What images that are built from the tree run, as their Dockerfiles say. */
@org.jspecify.annotations.NullMarked
package dev.scalinglint.tree.image;
