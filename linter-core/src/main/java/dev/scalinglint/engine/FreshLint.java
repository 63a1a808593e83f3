package dev.scalinglint.engine;

import dev.scalinglint.application.Listing;
import dev.scalinglint.application.Tree;
import dev.scalinglint.application.TreeReader;

/** Reads every file. */
record FreshLint(Progress progress) implements Lints {
    @Override
    public Lint lint(Listing listing, Setup setup) {
        Tree tree = TreeReader.read(listing);
        progress.reading(tree.selected().size(), tree::read);
        Lint lint = new Lint(tree, setup, listing.selection());
        lint.run();
        return lint;
    }
}
