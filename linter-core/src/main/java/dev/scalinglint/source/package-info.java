/** What to read: files and their text. Everything here is untrusted input. */
@org.jspecify.annotations.NullMarked
package dev.scalinglint.source;
