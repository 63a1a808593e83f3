/** What a fuzzer hands in, as text, to each thing that reads a stranger's text. */
package dev.scalinglint.fuzz;
