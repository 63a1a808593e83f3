package dev.scalinglint.read.command;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.model.Invocation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What decides what a container runs.
 *
 * @param invocation what it is told to execute
 * @param env        its environment, as far as the tree shows it
 * @param image      null when absent
 * @param listens    whether it declares ports
 */
public record ContainerStart(Invocation invocation, Map<String, Located<String>> env, @Nullable Located<String> image,
        boolean listens) {}
