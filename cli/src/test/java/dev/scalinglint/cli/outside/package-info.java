/** The command as others start it: the launcher, a fresh clone, pre-commit, a workflow. */
package dev.scalinglint.cli.outside;
