package dev.scalinglint.model;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.Placed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A container of a pod.
 *
 * @param name           its name; where nobody wrote one, what Knative would name it, else {@code ""}
 * @param role           regular, init, or sidecar (an init container with {@code restartPolicy: Always})
 * @param main           whether it is what the pod is for: the only regular container, else the one that the annotation
 *                       {@code kubectl.kubernetes.io/default-container} names, else the first with ports, else the
 *                       first
 * @param served         whether traffic is sent to it: it declares ports, or it is the main container of pods that
 *                       declare none and that a Service selects. False for what runs to completion
 * @param image          null when absent: a patch or a template filled in elsewhere
 * @param built          whether that image is made from the tree, by Compose's {@code build} or by Skaffold, or is an
 *                       image stream: its name is no reference then
 * @param cpu            its cpu after defaulting
 * @param memory         its memory after defaulting
 * @param quantities     every quantity written in its requests and limits, extended resources included
 * @param ports          declared ports
 * @param readiness      null when absent
 * @param liveness       null when absent
 * @param startup        null when absent
 * @param env            environment by name, as far as it is literal or a ConfigMap of the tree gives it; values of
 *                       Secrets are not in it
 * @param variables      names of all variables that the container sets itself, whatever they take their values from
 * @param references     what the environment takes from ConfigMaps and Secrets
 * @param invocation     what it is told to execute, as written
 * @param commands       what it really executes, shells and launchers taken away; empty when only the image knows
 * @param programs       the servers and workers among {@code commands} that are known, or that variables or the image
 *                       tell of
 * @param substitutions  what only a shell would replace in its arguments, and none does
 * @param place          its name, or where it starts
 */
public record Container(Located<String> name, Role role, boolean main, boolean served, @Nullable Located<String> image,
        boolean built,
        Resource cpu, Resource memory, List<ResourceValue> quantities, List<ContainerPort> ports,
        @Nullable Probe readiness, @Nullable Probe liveness, @Nullable Probe startup,
        Map<String, Located<String>> env, List<String> variables, List<EnvReference> references, Invocation invocation,
        List<CommandLine> commands, List<Program> programs, List<Substitution> substitutions,
        Place place) implements Placed {
    /** What a container is for in its pod. */
    public enum Role {
        REGULAR, INIT, SIDECAR
    }

    /**
     * Which requests and limits it lacks, for people: {@code cpu limit and no memory request or limit}; null when none.
     */
    @Fact
    public @Nullable String missing() {
        String lacking = Stream.of(cpu, memory).filter(resource -> resource.missing() != null)
                .map(resource -> resource.name() + " " + resource.missing()).collect(Collectors.joining(" and no "));
        return lacking.isEmpty() ? null : lacking;
    }

    /**
     * The name of its image without registry, tag and digest: {@code redis} for {@code docker.io/bitnami/redis:7.2}.
     * Null without an image.
     */
    @Fact
    public @Nullable String imageName() {
        return image == null ? null : Images.program(image.value());
    }

    /** This container, once it is known that something sends to it. */
    public Container asServed() {
        return new Container(name, role, main, true, image, built, cpu, memory, quantities, ports, readiness, liveness,
                startup, env, variables, references, invocation, commands, programs, substitutions, place);
    }

    /** Its cpu or its memory. */
    public Resource resource(String name) {
        return name.equals("cpu") ? cpu : memory;
    }

    /** Those that it has. */
    List<Probe> probes() {
        List<Probe> probes = new ArrayList<>(3);
        for (Probe probe : new Probe[] {readiness, liveness, startup}) {
            if (probe != null) {
                probes.add(probe);
            }
        }
        return probes;
    }

    /** What it is told to execute: {@code command} followed by {@code args}. */
    public List<Located<String>> args() {
        return invocation.words();
    }

    /**
     * Processes that each open connections of their own, of all its programs; null when a program or its count is not
     * known. Branches of a script may start the same program in two ways: the larger one counts.
     */
    @Fact
    public @Nullable Integer processes() {
        Map<String, Integer> byName = new HashMap<>();
        for (Program program : programs) {
            Setting workers = program.workers();
            if (workers.number() == null || workers.perCpu()) {
                return null;
            }
            byName.merge(program.name(), Math.max(1, workers.number()), Math::max);
        }
        return byName.isEmpty()
                ? null
                : (int) Math.min(Integer.MAX_VALUE, byName.values().stream().mapToLong(Integer::longValue).sum());
    }
}
