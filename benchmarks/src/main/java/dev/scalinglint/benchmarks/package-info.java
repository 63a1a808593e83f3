/**
 * What Scaling Lint costs: a synthetic tree to run on, JMH benchmarks of each step, and whole processes side by side.
 */
@org.jspecify.annotations.NullMarked
package dev.scalinglint.benchmarks;
