package dev.scalinglint.read.traffic.affinity;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.source.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A switch that is on, before anyone asks which workloads are behind it.
 *
 * @param value   as written, or the default in force
 * @param targets the Services it governs; null for the Service itself it stands on, or all that its route sends to
 */
record Switch(KubeObject object, Mechanism mechanism, String value, Place place, @Nullable List<ServiceName> targets) {}
