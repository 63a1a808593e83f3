/**
 * Go's text/template with sprig, as ApplicationSets use them: text → tokens → tree → rendering. What it does not know
 * it says, and never guesses.
 */
@org.jspecify.annotations.NullMarked
package dev.scalinglint.template;
