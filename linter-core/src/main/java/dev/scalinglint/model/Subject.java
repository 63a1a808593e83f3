package dev.scalinglint.model;

import java.util.List;
import java.util.Map;

/**
 * One thing a rule is asked about.
 *
 * @param variables what its expressions may name, by the names of the {@link Scope}
 * @param object    the object a finding names
 * @param workloads whose settings apply: the workload itself, those a Service selects, those a budget covers; may be
 *                  empty
 */
public record Subject(Map<String, Object> variables, ObjectId object, List<Workload> workloads) {}
