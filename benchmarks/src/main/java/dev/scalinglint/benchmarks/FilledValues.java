package dev.scalinglint.benchmarks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What differs between two applications of one shape. */
final class FilledValues {

    private FilledValues() {}

    static Map<String, String> of(String name, Random random) {
        Map<String, String> values = new HashMap<>();
        int min = 1 + random.nextInt(3);
        values.put("name", name);
        values.put("namespace", "team-" + random.nextInt(12));
        values.put("port", String.valueOf(8000 + random.nextInt(200)));
        values.put("min", String.valueOf(min));
        values.put("max", String.valueOf(min + random.nextInt(10)));
        values.put("cpu", one(random, "100m", "250m", "1", "\"2\""));
        values.put("memory", one(random, "128Mi", "256Mi", "1Gi", "1024Mi"));
        values.put("utilisation", one(random, "60", "70", "80"));
        values.put("version", random.nextInt(4) + "." + random.nextInt(30) + "." + random.nextInt(10));
        values.put("digest", random.ints(32, 0, 256).mapToObj("%02x"::formatted).collect(Collectors.joining()));
        values.put("schema", schema(20 + random.nextInt(100)));
        values.put("panels", panels(10 + random.nextInt(60)));
        return values;
    }

    private static String one(Random random, String... choices) {
        return List.of(choices).get(random.nextInt(choices.length));
    }

    /** A custom resource's properties: the long, deep files that a linter of workloads should pass over quickly. */
    private static String schema(int properties) {
        String property = """
                            field%d:
                              description: |-
                                Field %1$d of the widget, described as generated
                                schemas describe theirs, in more than one line.
                              type: object
                              properties:
                                name: {type: string, maxLength: 253}
                                weight: {type: integer, format: int32}
                """;
        return IntStream.range(0, properties).mapToObj(property::formatted).collect(Collectors.joining())
                .stripTrailing();
    }

    private static String panels(int panels) {
        String panel =
                "      {\"id\": %d, \"type\": \"timeseries\", \"targets\": [{\"expr\": "
                        + "\"sum(rate(requests_total[5m]))\"}]}";
        return IntStream.range(0, panels).mapToObj(panel::formatted).collect(Collectors.joining(",\n"));
    }
}
