/** What Knative's admission webhook refuses (serving v0.51.0), field by field. */
@org.jspecify.annotations.NullMarked
package dev.scalinglint.read.admission.knative;
