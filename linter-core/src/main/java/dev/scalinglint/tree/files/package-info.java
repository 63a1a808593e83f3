/** The files of one run, each read and parsed as seldom as memory allows, and what is wrong with them. */
@org.jspecify.annotations.NullMarked
package dev.scalinglint.tree.files;
