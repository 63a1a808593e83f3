@org.jspecify.annotations.NullMarked
package dev.scalinglint.model.command;
