/** What a rule is. */
@org.jspecify.annotations.NullMarked
package dev.scalinglint.rule;
