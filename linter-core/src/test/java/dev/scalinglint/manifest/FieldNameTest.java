package dev.scalinglint.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.manifest.yaml.YamlReader;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.SourceFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldNameTest {
    private static final String POD = """
            # nothing
            ---
            apiVersion: v1
            kind: List
            items:
              - apiVersion: v1
                kind: Pod
                metadata: {name: first, namespace: shop}
                spec:
                  containers:
                    - image: one
                      args: [two]
                    - env: [{value: three, name: LEVEL}]
                      name: api
              - apiVersion: apps/v1
                kind: Deployment
                metadata: {generateName: second-}
                spec: {volumeClaimTemplates: [{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: data}, \
            spec: four}]}
            """;
    private static final String COMPOSE = """
            x-base: &base {image: five}
            services:
              web: {<<: *base, ports: ["six"]}
            """;
    private static final String KUSTOMIZATION = """
            images:
              - {name: app, newTag: seven}
            """;

    @ParameterizedTest
    @CsvSource({
        "one, Pod shop/first, spec.containers[].image",
        "two, Pod shop/first, spec.containers[].args[]",
        "three, Pod shop/first, spec.containers[api].env[LEVEL].value",
        "LEVEL, Pod shop/first, spec.containers[api].env[LEVEL].name",
        "spec:, Pod shop/first, spec",
        "four, apps/Deployment second-, spec.volumeClaimTemplates[].spec",
        "nothing, ,"
    })
    void ofAnObject(String at, String object, String path) {
        assertThat(at(POD, at)).isEqualTo(new FieldName(object, path));
    }

    @ParameterizedTest
    @CsvSource({"five, x-base.image", "six, services.web.ports[]"})
    void ofAComposeFile(String at, String path) {
        assertThat(at(COMPOSE, at)).isEqualTo(new FieldName(null, path));
    }

    @ParameterizedTest
    @CsvSource("seven, images[app].newTag")
    void ofAnyOtherFile(String at, String path) {
        assertThat(at(KUSTOMIZATION, at)).isEqualTo(new FieldName(null, path));
    }

    private static FieldName at(String text, String word) {
        return FieldName.at(text.indexOf(word),
                YamlReader.read(SourceFile.of("a.yaml", text), Limits.DEFAULT, problem -> {}).stream()
                        .map(Document::root).toList());
    }
}
