package dev.scalinglint.model;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.Placed;
import java.util.List;
import java.util.Map;

/**
 * One program that a container executes, once shells and launchers ({@code sh -c}, {@code exec}, {@code tini --},
 * {@code poetry run} …) are out of the way.
 *
 * @param words     the program and its arguments, variables replaced as far as their values are known; the text is as
 *                  written
 * @param variables what is set for it alone: {@code WORKERS=2 gunicorn …}
 * @param place     the program's name
 */
public record CommandLine(List<Located<String>> words, Map<String, Located<String>> variables,
        Place place) implements Placed {}
