package dev.scalinglint.application.kustomize;

/**
 * What all parts of one rendering share.
 *
 * @param images what the image overrides did
 */
record Build(Remembering workspace, Reporting reporting, Text text, Budget budget, ImageLog images) {}
