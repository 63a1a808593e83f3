/** Rules as folders: reading, compiling, shipping and testing them. */
@org.jspecify.annotations.NullMarked
package dev.scalinglint.catalog;
