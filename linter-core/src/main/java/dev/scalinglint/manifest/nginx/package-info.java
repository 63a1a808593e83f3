/** nginx.conf text to directives. */
@org.jspecify.annotations.NullMarked
package dev.scalinglint.manifest.nginx;
