/**
 * What makes a short run short. Linting a few files takes a JVM less time than loading the classes that it takes, and a
 * commit hook is run more often than anything else that we have. Each trick was measured before it was kept, and
 * {@code benchmarks/run} measures them together.
 *
 * <p>Here:
 *
 * <ul>
 * <li>{@link dev.scalinglint.cli.startup.WarmUp} loads on a second core, while arguments and settings are read, what
 * reading YAML and making a model will need; {@link dev.scalinglint.cli.startup.Relinting} waits with that where nearly
 * all is remembered.
 * <li>{@link dev.scalinglint.cli.startup.Terminal} is told by the launcher whether a person looks on: a shell asks that
 * for nothing, Java has to open its console.
 * </ul>
 *
 * <p>Elsewhere, for the same reason:
 *
 * <ul>
 * <li>The launcher {@code scaling-lint} keeps a class-data archive (an AOT cache from Java 25 on), which
 * {@link dev.scalinglint.cli.Rehearsal} fills, takes the serial collector and only the first compiler, and has
 * reflection go without code made for it.
 * <li>{@code Main} halts instead of exiting, for which the JVM would first look for a logger in every jar, and its
 * {@code Arguments} are read without a library.
 * <li>The catalogue is checked when it is built ({@code catalog.CatalogFile}) and rules are evaluated without the CEL
 * library ({@code rule.expression}), which took longer to load than all the rest of a run.
 * <li>Records and comparators that every run hashes, compares or prints do so by hand, and strings are joined inline
 * ({@code -XDstringConcat}): the JVM makes the code for either anew at each start.
 * <li>What every run comes through ({@code model.Subjects}, {@code report.JsonWriter}) keeps to loops and to streaming,
 * so that little has to be loaded for it.
 * </ul>
 */
@org.jspecify.annotations.NullMarked
package dev.scalinglint.cli.startup;
