/** What makes pods, and everything in their templates. */
@org.jspecify.annotations.NullMarked
package dev.scalinglint.read.workload;
