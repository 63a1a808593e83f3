/**
 * What servers refuse of an object, each in a room of its own; here how their programs read fields, names and numbers.
 */
@org.jspecify.annotations.NullMarked
package dev.scalinglint.read.admission;
