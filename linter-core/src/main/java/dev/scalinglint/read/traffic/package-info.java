/** Services, the routes that lead to them and how they are reached from outside. */
@org.jspecify.annotations.NullMarked
package dev.scalinglint.read.traffic;
