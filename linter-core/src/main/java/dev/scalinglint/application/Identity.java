package dev.scalinglint.application;

/** Who an object is: two that are equal cannot be applied together. Namespace and name are {@code ""} where none is written. */
record Identity(String group, String kind, String namespace, String name) {}
