@org.jspecify.annotations.NullMarked
package dev.scalinglint.read.command;
