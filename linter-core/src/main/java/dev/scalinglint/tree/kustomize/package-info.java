/**
 * Kustomizations rendered natively: every value keeps the place where it was written, and nothing is ever executed or
 * fetched.
 */
@org.jspecify.annotations.NullMarked
package dev.scalinglint.tree.kustomize;
