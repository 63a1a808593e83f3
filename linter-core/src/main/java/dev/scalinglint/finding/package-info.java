/** The words of a result. */
@org.jspecify.annotations.NullMarked
package dev.scalinglint.finding;
