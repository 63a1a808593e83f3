package dev.scalinglint.gate;

import dev.scalinglint.engine.LintRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which change is to be judged.
 *
 * @param lint   the settings; the root of its selection is in the repository. Its files are read from the base, its
 *               paths are not looked at
 * @param base   what the change is compared with; null for what the build server says, else where the history parts
 *               from that of the remote's default branch
 * @param head   what the change comes to; null for the working tree
 * @param staged whether the head is the index
 * @param env    the environment, in which build servers say what they build
 */
public record GateRequest(LintRequest lint, @Nullable String base, @Nullable String head, boolean staged,
        Map<String, String> env) {
    public GateRequest {
        env = Map.copyOf(env);
    }
}
