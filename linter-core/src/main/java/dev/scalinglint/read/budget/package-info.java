/** Disruption budgets, whom they cover and what they do to a drain. */
@org.jspecify.annotations.NullMarked
package dev.scalinglint.read.budget;
