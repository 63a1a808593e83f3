package dev.scalinglint.tree.argocd;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;

/** Which files below its folder an Application applies as they are (facts 6.3). */
public final class DirectoryFilter {
    private final boolean recurse;
    private final PathGlobs globs;

    private DirectoryFilter(boolean recurse, PathGlobs globs) {
        this.recurse = recurse;
        this.globs = globs;
    }

    /** @param source another tool than plain manifests may read any file */
    static DirectoryFilter of(Mapping source) {
        Mapping directory = source.mappingOrEmpty("directory");
        Located<Boolean> recurse = directory.bool("recurse");
        return new DirectoryFilter(source.has("plugin") || source.has("helm") || recurse != null && recurse.value(),
                PathGlobs.ofDirectory(directory));
    }

    /** Whether it looks at a file at all. Paths are relative to the Application's folder. */
    public boolean reaches(String path) {
        return recurse || path.indexOf('/') < 0;
    }

    public boolean takes(String path) {
        return reaches(path) && globs.accept(path);
    }
}
