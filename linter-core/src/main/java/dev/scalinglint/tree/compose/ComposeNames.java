package dev.scalinglint.tree.compose;

import java.util.List;

/** The names under which docker compose finds its files by itself, first those that go before others. */
final class ComposeNames {
    static final List<String> BASES =
            List.of("compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml");
    static final List<String> OVERRIDES =
            List.of("compose.override.yml", "compose.override.yaml", "docker-compose.override.yml",
                    "docker-compose.override.yaml");

    private ComposeNames() {}
}
