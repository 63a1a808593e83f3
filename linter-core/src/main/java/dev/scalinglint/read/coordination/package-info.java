/** Evidence that replicas coordinate: election, locks, an external scheduler. */
@org.jspecify.annotations.NullMarked
package dev.scalinglint.read.coordination;
