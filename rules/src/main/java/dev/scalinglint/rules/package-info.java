/** The built-in catalogue. */
@org.jspecify.annotations.NullMarked
package dev.scalinglint.rules;
