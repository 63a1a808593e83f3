package dev.scalinglint.gate;

import dev.scalinglint.engine.LintRequest;
import dev.scalinglint.engine.Setup;
import dev.scalinglint.gate.git.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One name for all that says how to judge: what was asked for, and the files of the settings. */
final class SettingsHash {
    private SettingsHash() {}

    /** @param also other files of settings, by their paths from the root; those that are not there say so */
    static String of(LintRequest request, Setup setup, Set<String> also) {
        List<String> parts = new ArrayList<>(List.of(String.valueOf(request.policy()), request.profiles().toString(),
                request.only().toString(), request.skip().toString(), request.selection().exclude().toString()));
        Path root = setup.files().root();
        setup.files().files().keySet().forEach(file -> parts.add(part(root, file)));
        also.stream().sorted().forEach(name -> parts.add(part(root, root.resolve(name))));
        return Sha256.of(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
    }

    private static String part(Path root, Path file) {
        String name = file.startsWith(root) ? root.relativize(file).toString() : String.valueOf(file.getFileName());
        return name.replace('\\', '/') + " " + content(file);
    }

    private static String content(Path file) {
        try {
            return Files.isRegularFile(file) ? Sha256.of(Files.readAllBytes(file)) : "none";
        } catch (IOException e) {
            return "unreadable";
        }
    }
}
