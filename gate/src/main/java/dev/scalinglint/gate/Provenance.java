package dev.scalinglint.gate;

import dev.scalinglint.gate.ci.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Where a judgement comes from.
 *
 * @param base   the commit that the change is compared with
 * @param head   the commit that it comes to; what else it comes to, for people, where that is none
 * @param tip    the last commit of its author; null where there is none yet
 * @param actor  who had it built; null where no build server says it
 * @param policy the hash of all settings that it was judged by
 */
public record Provenance(String base, String head, @Nullable String tip, @Nullable Actor actor, String policy) {}
