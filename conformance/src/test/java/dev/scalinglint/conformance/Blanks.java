package dev.scalinglint.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A manifest with blanks, {@code <name>}: what usually stands there, and what else is tried. A line that is left
 * without a text goes.
 */
final class Blanks {
    private static final long SEED = 20261129;

    private final String name;
    private final String manifest;
    private final Map<String, List<String>> blanks = new LinkedHashMap<>();

    /** @param name unique among those of a set */
    Blanks(String name, String manifest) {
        this.name = name;
        this.manifest = manifest;
    }

    /** @param texts the usual one first */
    Blanks with(String blank, List<String> texts) {
        blanks.put(blank, texts);
        return this;
    }

    Blanks with(String blank, String... texts) {
        return with(blank, List.of(texts));
    }

    /** Each text once while all else is as usual, then as many mixtures of two others. */
    List<Variant> variants(int mixtures) {
        Map<String, Variant> found = new LinkedHashMap<>();
        add(Map.of(), found);
        blanks.forEach((blank, texts) -> texts.stream().skip(1).forEach(text -> add(Map.of(blank, text), found)));
        List<String> names = new ArrayList<>(blanks.keySet());
        Random random = new Random(SEED);
        for (int i = 0; i < mixtures && names.size() > 1; i++) {
            Map<String, String> chosen = new TreeMap<>();
            while (chosen.size() < 2) {
                String blank = names.get(random.nextInt(names.size()));
                List<String> texts = blanks.get(blank);
                chosen.put(blank, texts.get(random.nextInt(texts.size())));
            }
            add(chosen, found);
        }
        return List.copyOf(found.values());
    }

    private void add(Map<String, String> chosen, Map<String, Variant> found) {
        String text = manifest;
        for (Map.Entry<String, List<String>> blank : blanks.entrySet()) {
            text = text.replace("<" + blank.getKey() + ">",
                    chosen.getOrDefault(blank.getKey(), blank.getValue().get(0)));
        }
        String whole = text.lines().filter(line -> !line.isBlank()).collect(Collectors.joining("\n", "", "\n"));
        found.putIfAbsent(whole, Variant.of(name + (chosen.isEmpty() ? "" : ": " + new TreeMap<>(chosen)), whole));
    }
}
