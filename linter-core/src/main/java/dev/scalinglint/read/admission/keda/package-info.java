/** What KEDA refuses when an object is created (v2.21.0): the rules of its CRDs, and its webhook's. */
@org.jspecify.annotations.NullMarked
package dev.scalinglint.read.admission.keda;
