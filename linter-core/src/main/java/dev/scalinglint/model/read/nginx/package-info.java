/** nginx configuration as nginx puts it together. */
@org.jspecify.annotations.NullMarked
package dev.scalinglint.model.read.nginx;
