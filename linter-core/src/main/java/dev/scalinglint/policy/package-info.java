/** Which rule applies to which workload, with which parameters. */
@org.jspecify.annotations.NullMarked
package dev.scalinglint.policy;
