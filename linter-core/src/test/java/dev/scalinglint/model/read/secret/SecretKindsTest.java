package dev.scalinglint.model.read.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.application.Application;
import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.YamlReader;
import dev.scalinglint.model.PlainSecret;
import dev.scalinglint.model.PlainSecret.Kind;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What many variables of many shapes are, as the environment of a container and as keys of a ConfigMap. */
class SecretKindsTest {
    static List<String> none() throws IOException {
        return lines("none.txt");
    }

    static List<String> placeholders() throws IOException {
        return lines("placeholders.txt");
    }

    static List<String> secrets() throws IOException {
        return lines("secrets.txt");
    }

    private static List<String> lines(String name) throws IOException {
        try (InputStream in = SecretKindsTest.class.getResourceAsStream("/secrets/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("none")
    void isNone(String pair) {
        assertThat(kinds(pair)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("placeholders")
    void standsInForOne(String pair) {
        assertThat(kinds(pair)).containsExactly(Kind.PLACEHOLDER, Kind.PLACEHOLDER);
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void isASecret(String pair) {
        assertThat(kinds(pair)).hasSize(2).allMatch(kind -> kind == Kind.VALUE || kind == Kind.URL);
    }

    private static List<Kind> kinds(String pair) {
        String name = pair.substring(0, pair.indexOf('='));
        String value = pair.substring(name.length() + 1);
        String quoted = "'" + (value.startsWith("\"") ? value.substring(1, value.length() - 1) : value).replace("'", "''") + "'";
        return kinds("""
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: shop}
                data:
                  %1$s: %2$s
                ---
                apiVersion: v1
                kind: Pod
                metadata: {name: shop}
                spec:
                  containers:
                    - name: shop
                      env:
                        - name: %1$s
                          value: %2$s
                """, name, quoted);
    }

    private static List<Kind> kinds(String format, Object... args) {
        SourceFile file = SourceFile.of("shop.yaml", format.formatted(args));
        List<KubeObject> objects = YamlReader.read(file, Limits.DEFAULT, problem -> assertThat(problem).isNull()).stream()
                .map(document -> KubeObject.of((Mapping) document.root())).toList();
        return SecretReader.read(new Application("test", "", objects, true), List.of()).stream().map(PlainSecret::kind).toList();
    }
}
