package dev.scalinglint.engine;

import dev.scalinglint.tree.Listing;
import dev.scalinglint.tree.Tree;
import dev.scalinglint.tree.TreeReader;

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
