/** Text to documents to objects; the only importer of SnakeYAML. Every scalar knows its place. */
@org.jspecify.annotations.NullMarked
package dev.scalinglint.manifest;
