package dev.scalinglint.cli.startup;

import dev.scalinglint.engine.Progress;
import java.util.function.IntSupplier;

/**
 * Where nearly all is remembered: what it takes to lint is loaded once it is known that some of it is to be linted
 * again.
 */
public record Relinting(Progress watching) implements Progress {
    @Override
    public void reading(int files, IntSupplier read) {
        watching.reading(files, read);
    }

    @Override
    public void relinting() {
        WarmUp.begin();
    }

    @Override
    public void over() {
        watching.over();
    }
}
