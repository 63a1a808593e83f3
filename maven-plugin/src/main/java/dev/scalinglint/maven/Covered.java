package dev.scalinglint.maven;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.maven.execution.MavenSession;

/** In a build of many modules a parent's folder holds its modules': each manifest is linted once. */
final class Covered {
    private static final String KEY = "dev.scalinglint.covered";

    private Covered() {}

    /** Whether this session has linted a folder around {@code folder} already; remembers it otherwise. */
    static boolean by(MavenSession session, Path folder) {
        Set<String> linted = linted(session);
        synchronized (linted) {
            if (linted.stream().anyMatch(other -> folder.startsWith(Path.of(other)))) {
                return true;
            }
            linted.add(folder.toString());
            return false;
        }
    }

    @SuppressWarnings("unchecked")
    private static Set<String> linted(MavenSession session) {
        return (Set<String>) session.getRequest().getData().computeIfAbsent(KEY, key -> ConcurrentHashMap.newKeySet());
    }
}
