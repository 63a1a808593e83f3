/** Findings to text: knows nothing of rules or model. */
@org.jspecify.annotations.NullMarked
package dev.scalinglint.report;
