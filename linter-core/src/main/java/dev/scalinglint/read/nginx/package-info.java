/** nginx configuration as nginx puts it together. */
@org.jspecify.annotations.NullMarked
package dev.scalinglint.read.nginx;
