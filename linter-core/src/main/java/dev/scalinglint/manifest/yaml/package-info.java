/** YAML and JSON text to nodes that know their places; the only importer of SnakeYAML. */
@org.jspecify.annotations.NullMarked
package dev.scalinglint.manifest.yaml;
