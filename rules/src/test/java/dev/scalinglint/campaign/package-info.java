/** Attacks that run as long as they are let: what an hour finds becomes a plain test beside what it broke. */
package dev.scalinglint.campaign;
