package dev.scalinglint.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.manifest.yaml.YamlReader;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtherFilesTest {
    private static List<String> objects(String path, String text) {
        return YamlReader.read(SourceFile.of(path, text), Limits.DEFAULT, problem -> {
            throw new AssertionError(problem.message());
        }).stream().map(Document::root).map(KubeObject::of).filter(object -> object != null).map(KubeObject::toString)
                .toList();
    }

    @Test
    void aComposeFileIsKnownByItsStructure() {
        assertThat(objects("a/stack.yml", "version: '3'\nservices:\n  web: {image: web}\nx-note: 1\n"))
                .containsExactly("Compose/a/stack.yml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"services:\n  web: {image: web}\nreplicas: 2\n", "services: {}\n", "services: [web]\n",
        "services:\n  web: {class: App}\n", "services:\n  web: build\n", "version: '3'\n",
        "kind: x\nservices: {web: {image: web}}\n"})
    void otherFilesWithServicesAreNone(String text) {
        assertThat(objects("a/stack.yml", text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nginx.conf", "deploy/nginx-lb.conf", "edge.nginx.conf", "nginx/conf.d/api.conf",
        "a/nginx/x/default.conf.template",
        "nginx.conf.template"})
    void nginxConfigurationIsKnownByItsPath(String path) {
        assertThat(objects(path, "events {}\n: not yaml [")).containsExactly("Configuration/" + path);
        YamlReader.check(SourceFile.of(path, "{ ["), Limits.DEFAULT, problem -> {
            throw new AssertionError(problem.message());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"app.conf", "mynginx/app.conf", "nginx/readme.md", "nginx.conf.yaml"})
    void otherPathsAreNot(String path) {
        assertThat(SourceFile.of(path, "").isNginx()).isFalse();
    }
}
