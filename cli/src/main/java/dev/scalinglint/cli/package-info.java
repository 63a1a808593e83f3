/** The command: arguments in, a report and an exit status out. Verbs are thin; what they do and say is the core's. */
@org.jspecify.annotations.NullMarked
package dev.scalinglint.cli;
