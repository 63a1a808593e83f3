/** Secrets in plain text, wherever a file has them (facts 2.9). */
@org.jspecify.annotations.NullMarked
package dev.scalinglint.read.secret;
