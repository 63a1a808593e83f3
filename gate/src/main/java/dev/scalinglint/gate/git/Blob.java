package dev.scalinglint.gate.git;

import java.io.IOException;
import java.lang.ref.SoftReference;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Repository;

/** Content that Git keeps. Held softly: asking for its size has read most of it already. */
final class Blob implements Content {
    private final Repository repository;
    private final ObjectId id;
    private SoftReference<ObjectLoader> loaded = new SoftReference<>(null);

    Blob(Repository repository, ObjectId id) {
        this.repository = repository;
        this.id = id;
    }

    @Override
    public ObjectId id() {
        return id;
    }

    @Override
    public long size() throws IOException {
        return loader().getSize();
    }

    @Override
    public byte[] bytes() throws IOException {
        return loader().getCachedBytes(Integer.MAX_VALUE - 16);
    }

    private synchronized ObjectLoader loader() throws IOException {
        ObjectLoader loader = loaded.get();
        if (loader == null) {
            try {
                loader = repository.open(id, Constants.OBJ_BLOB);
            } catch (MissingObjectException e) {
                throw new IOException("this clone does not hold it (object " + id.abbreviate(10).name()
                        + "); git fetch --refetch brings it", e);
            }
            loaded = new SoftReference<>(loader);
        }
        return loader;
    }
}
