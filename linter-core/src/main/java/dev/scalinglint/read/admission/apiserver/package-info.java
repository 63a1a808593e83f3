/**
 * What the API server of Kubernetes 1.37 refuses, as its own validation has it: autoscalers, budgets, strategies and
 * resources.
 */
@org.jspecify.annotations.NullMarked
package dev.scalinglint.read.admission.apiserver;
