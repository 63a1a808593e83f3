/**
 * References to ConfigMaps and Secrets, and everything that may make these: what is missing is what nothing makes
 * (facts 2.9, 6).
 */
@org.jspecify.annotations.NullMarked
package dev.scalinglint.read.reference;
