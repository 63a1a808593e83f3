package dev.scalinglint.engine;

import dev.scalinglint.tree.Listing;

/** A way to lint all files of a listing. */
interface Lints {
    Lint lint(Listing listing, Setup setup);
}
