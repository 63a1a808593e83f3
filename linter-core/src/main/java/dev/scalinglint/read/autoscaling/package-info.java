/** Autoscalers, what they measure and aim at, and what they make of a workload's scale. */
@org.jspecify.annotations.NullMarked
package dev.scalinglint.read.autoscaling;
