/** Whether the fields that the model reads are of the types that the API server takes. */
@org.jspecify.annotations.NullMarked
package dev.scalinglint.shape;
