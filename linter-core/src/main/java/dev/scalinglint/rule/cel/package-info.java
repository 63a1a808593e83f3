/**
 * Typed CEL over the model; the only importer of {@code dev.cel}, which is loaded only where expressions are checked:
 * when the catalogue is built, and for a team's own rules.
 */
@org.jspecify.annotations.NullMarked
package dev.scalinglint.rule.cel;
