/** The shapes of our own binary files: the shipped catalogue, and what is remembered between runs. */
@NullMarked
package dev.scalinglint.binary;

import org.jspecify.annotations.NullMarked;
