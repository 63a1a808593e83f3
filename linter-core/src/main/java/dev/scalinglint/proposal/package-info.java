/** What a tree suggests about itself: a first configuration for {@code init}, with the reason for each line. */
@org.jspecify.annotations.NullMarked
package dev.scalinglint.proposal;
