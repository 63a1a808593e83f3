/**
 * Workloads as scaling units: what rules are sentences about. Records; a null component means absent, and {@code has()}
 * is false for it in CEL.
 */
@org.jspecify.annotations.NullMarked
package dev.scalinglint.model;
