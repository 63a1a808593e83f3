/** Who connects to which database or Redis, through what, and with how many connections (facts 8.3 to 8.6). */
@org.jspecify.annotations.NullMarked
package dev.scalinglint.read.connection;
