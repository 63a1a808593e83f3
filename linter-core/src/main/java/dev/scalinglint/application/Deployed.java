package dev.scalinglint.application;

import dev.scalinglint.manifest.Scalar;
import org.jspecify.annotations.Nullable;

/**
 * What an Argo CD Application says about a folder.
 *
 * @param namespace where objects that name none are put; null when it is not said, or differs between Applications of one folder
 */
record Deployed(String name, @Nullable Scalar namespace) {}
