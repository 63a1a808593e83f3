package dev.scalinglint.gate.ci;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** GitHub Actions: the payload of the event is in a file. */
final class GitHub {
    private static final String NAME = "GitHub";
    /** GitHub delivers no larger one. */
    private static final int MOST_BYTES = 25 << 20;

    private GitHub() {}

    static @Nullable ComparedRevision claim(Map<String, String> env) {
        String file = env.get("GITHUB_EVENT_PATH");
        JsonNode event = file == null ? null : event(file);
        if (event == null) {
            return null;
        }
        JsonNode request = event.path("pull_request");
        String base = request.path("base").path("sha").asText();
        if (BuildServers.isCommit(base)) {
            return new ComparedRevision(NAME, base, true, request.path("head").path("sha").asText());
        }
        String before = event.path("merge_group").path("base_sha").asText(event.path("before").asText());
        if (BuildServers.isCommit(before)) {
            return ComparedRevision.at(NAME, before);
        }
        String branch = event.path("repository").path("default_branch").asText();
        return branch.isEmpty() ? null : ComparedRevision.from(NAME, "refs/remotes/origin/" + branch);
    }

    /** Null where it is no event of a pull request. */
    static @Nullable MergeRequest request(Map<String, String> env) {
        String file = env.get("GITHUB_EVENT_PATH");
        JsonNode event = file == null ? null : event(file);
        JsonNode request = event == null ? null : event.get("pull_request");
        if (event == null || request == null || !request.isObject()) {
            return null;
        }
        Set<String> labels = new HashSet<>();
        request.path("labels").forEach(label -> labels.add(label.path("name").asText()));
        String put = event.path("action").asText().equals("labeled") ? text(event.at("/label/name")) : null;
        boolean isFork = !request.at("/head/repo/full_name").equals(request.at("/base/repo/full_name"));
        return new MergeRequest(labels, put, text(event.at("/sender/login")), text(request.at("/user/login")), isFork);
    }

    private static @Nullable String text(JsonNode node) {
        return node.isTextual() ? node.asText() : null;
    }

    private static @Nullable JsonNode event(String file) {
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            return new ObjectMapper().readTree(in.readNBytes(MOST_BYTES));
        } catch (IOException | InvalidPathException e) {
            return null;
        }
    }
}
