package dev.scalinglint.finding;

/** What was looked at and what was found, in numbers. */
public record Summary(int files, int objects, int workloads, int errors, int warnings, int infos, int suppressed) {}
