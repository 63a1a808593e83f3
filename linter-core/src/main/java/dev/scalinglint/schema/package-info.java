/**
 * The files that users write for us (configuration, policies, rules): read and validated, with the place of every
 * mistake.
 */
@org.jspecify.annotations.NullMarked
package dev.scalinglint.schema;
