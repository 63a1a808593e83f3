/** What the tree itself asks not to be told, and whether it may. */
@org.jspecify.annotations.NullMarked
package dev.scalinglint.suppression;
