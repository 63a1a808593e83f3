/**
 * What is asked of all objects of an application: which there are, whom a selector selects, what defaults are in force.
 */
@org.jspecify.annotations.NullMarked
package dev.scalinglint.read.index;
