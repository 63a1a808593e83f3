/** The Maven goals: parameters to a request, a report to the build's outcome. */
@org.jspecify.annotations.NullMarked
package dev.scalinglint.maven;
