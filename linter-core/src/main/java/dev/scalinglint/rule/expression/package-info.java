/**
 * Evaluates type-checked expressions over the model. Knows no CEL library: that checks the language, and is slow to
 * load.
 */
@org.jspecify.annotations.NullMarked
package dev.scalinglint.rule.expression;
