package dev.scalinglint.cli.startup;

import java.io.Console;

/** Whether a person looks on. */
public final class Terminal {
    /** Set by the launcher, for which the question is free. */
    private static final String SAID = "scaling-lint.terminal";
    private static final String SAID_OF_ERROR = "scaling-lint.watched";

    private Terminal() {}

    /** Whether one reads standard error; false where nobody says. */
    public static boolean isError() {
        return Boolean.getBoolean(SAID_OF_ERROR);
    }

    /** Whether one reads standard output. */
    @SuppressWarnings("SystemConsoleNull") // both are asked below
    public static boolean isOutput() {
        String said = System.getProperty(SAID);
        if (said != null) {
            return said.equals("true");
        }
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            // From Java 22 on there always is a console.
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
