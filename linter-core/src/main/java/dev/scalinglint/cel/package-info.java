/** Typed CEL over the model; the only importer of {@code dev.cel}. */
@org.jspecify.annotations.NullMarked
package dev.scalinglint.cel;
