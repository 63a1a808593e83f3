package dev.scalinglint.model;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Scalars;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.Placed;
import org.jspecify.annotations.Nullable;

/**
 * A probe of a container, with Kubernetes' defaults filled in (facts 2.6).
 *
 * @param type           {@code readiness}, {@code liveness} or {@code startup}
 * @param action         {@code httpGet}, {@code tcpSocket}, {@code grpc}, {@code exec}, or {@code none} when it says
 *                       nothing
 * @param empty          whether it asks nothing: no action, or the TCP connection that Knative tries when there is no
 *                       probe
 * @param path           of httpGet, default {@code /}; null for other actions
 * @param port           number or name as written; null when absent
 * @param portNumber     the port it means once a name is looked up and Knative's default is filled in; null when it
 *                       means none
 * @param portDeclared   whether the container declares that port
 * @param initialDelay   seconds
 * @param period         seconds
 * @param timeout        seconds
 * @param failures       {@code failureThreshold}
 * @param successes      {@code successThreshold}
 * @param budget         seconds until it has failed for good: delay + period × failures
 * @param place          the probe's key
 */
public record Probe(String type, String action, boolean empty, @Nullable Located<String> path,
        @Nullable Located<String> port,
        @Nullable Integer portNumber, boolean portDeclared,
        Located<Integer> initialDelay, Located<Integer> period, Located<Integer> timeout,
        Located<Integer> failures, Located<Integer> successes, int budget, Place place) implements Placed {

    /** Whether its port is filled in later ({@code ${PORT}}), so that it cannot be judged. */
    @Fact
    public boolean template() {
        return port != null && Scalars.isPlaceholder(port.value());
    }
}
