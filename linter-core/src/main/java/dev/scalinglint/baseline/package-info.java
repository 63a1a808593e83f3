/**
 * What a team has accepted for now: old findings by an identity that outlives edits and moves, so that only new ones
 * are told.
 */
@org.jspecify.annotations.NullMarked
package dev.scalinglint.baseline;
