package dev.scalinglint.manifest;

import dev.scalinglint.source.SourceFile;

/** One document of a file that is not empty. */
public record Document(SourceFile file, Node root) {}
