package dev.scalinglint.maven;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.maven.execution.MavenSession;

/** In a build of many modules a parent's folder holds its modules': each manifest is linted once. */
final class Covered {
    private static final String KEY = "dev.scalinglint.covered";

    private Covered() {}

    /** Whether this session has done the same with a folder around {@code folder} already; remembers it otherwise. */
    static boolean by(MavenSession session, String done, Path folder) {
        Set<String> linted = folders(session, done);
        synchronized (linted) {
            if (linted.stream().anyMatch(other -> folder.startsWith(Path.of(other)))) {
                return true;
            }
            linted.add(folder.toString());
            return false;
        }
    }

    @SuppressWarnings("unchecked")
    private static Set<String> folders(MavenSession session, String done) {
        return (Set<String>) session.getRequest().getData().computeIfAbsent(KEY + "." + done,
                key -> ConcurrentHashMap.newKeySet());
    }
}
