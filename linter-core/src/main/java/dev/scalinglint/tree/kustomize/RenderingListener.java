package dev.scalinglint.tree.kustomize;

import dev.scalinglint.source.Place;

/** Is told what a rendering does not come to. */
public interface RenderingListener {
    /** A part that kustomize would build and that is not built here: it is remote, or a program makes it. */
    void notRendered(Place place, String why);

    /** What kustomize stops at, so that nothing is built; {@code why} says what to write instead. */
    void refused(Place place, String why);

    /**
     * What costs more than the {@link dev.scalinglint.source.Limits limits} allow, and so is not done; {@code why}
     * names the limit.
     */
    void exceeded(Place place, String why);

    /** Hears nothing: what is said has been said before, or will be. */
    RenderingListener NONE = new RenderingListener() {
        @Override
        public void notRendered(Place place, String why) {}

        @Override
        public void refused(Place place, String why) {}

        @Override
        public void exceeded(Place place, String why) {}
    };
}
