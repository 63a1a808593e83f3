/** From a request to a report: settings read, models made, rules asked, findings sorted. */
@org.jspecify.annotations.NullMarked
package dev.scalinglint.engine;
