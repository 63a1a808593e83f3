package dev.scalinglint.manifest;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** Entries of a mapping that has so many that it is worth while to find them by name once somebody asks. */
final class WideEntries extends AbstractList<Entry> implements RandomAccess {
    /** Up to here a plain list is as fast. */
    static final int FEW = 64;

    private final List<Entry> entries;
    private int asked;
    private volatile @Nullable Map<String, Entry> byName;

    private WideEntries(List<Entry> entries) {
        this.entries = entries;
    }

    static WideEntries of(List<Entry> entries) {
        return entries instanceof WideEntries wide ? wide : new WideEntries(List.copyOf(entries));
    }

    /** The first of a name; null when there is none. */
    @Nullable
    Entry of(String name) {
        Map<String, Entry> known = byName;
        if (known != null) {
            return known.get(name);
        }
        // What is changed key by key is asked only a few times before it is copied: to index it would cost more.
        if (asked++ > 8) {
            known = new HashMap<>();
            for (Entry entry : entries) {
                known.putIfAbsent(entry.name(), entry);
            }
            byName = known;
            return known.get(name);
        }
        for (Entry entry : entries) {
            if (entry.name().equals(name)) {
                return entry;
            }
        }
        return null;
    }

    @Override
    public Entry get(int index) {
        return entries.get(index);
    }

    @Override
    public int size() {
        return entries.size();
    }
}
