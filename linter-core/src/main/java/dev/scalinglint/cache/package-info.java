/**
 * What an earlier run of the same linter found out about the same files, so that only what has changed since is linted
 * again.
 */
@NullMarked
package dev.scalinglint.cache;

import org.jspecify.annotations.NullMarked;
