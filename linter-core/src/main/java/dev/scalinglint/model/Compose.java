package dev.scalinglint.model;

import java.util.List;

/** What rules may ask of Compose files, and of nginx wherever it is configured. */
public record Compose(List<ComposeService> services, List<Upstream> upstreams, List<Retry> retries,
        List<Interpolation> interpolations) {}
