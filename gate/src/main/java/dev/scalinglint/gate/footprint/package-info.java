/**
 * What the workloads of a revision come to: pods, cpu, memory and connections, at their quietest, at full scale and in
 * a rollout.
 */
@NullMarked
package dev.scalinglint.gate.footprint;

import org.jspecify.annotations.NullMarked;
