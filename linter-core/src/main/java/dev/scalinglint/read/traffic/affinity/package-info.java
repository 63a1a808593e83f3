/** Every switch that pins a client to one backend: a file per system, read into one list (facts 3). */
@org.jspecify.annotations.NullMarked
package dev.scalinglint.read.traffic.affinity;
