/** What only Knative's objects have: scale annotations, revisions, routes, visibility. */
@org.jspecify.annotations.NullMarked
package dev.scalinglint.read.knative;
