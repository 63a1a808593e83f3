package dev.scalinglint.cli;

import dev.scalinglint.cli.startup.Terminal;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;

/**
 * Does what the command does most, for the launcher to keep the classes that this needs: lints a folder, once as if for
 * the first time and once with what is remembered: the folder must hold enough files to be.
 */
public final class Rehearsal {
    private Rehearsal() {}

    /** @param args the folder to lint, and an empty one for what is written */
    public static void main(String[] args) {
        PrintStream nobody = new PrintStream(OutputStream.nullOutputStream());
        Screen console = new Screen(new ByteArrayInputStream(new byte[0]), nobody, nobody, Path.of("").toAbsolutePath(),
                System.getenv(), Terminal.isOutput(), Terminal.isError());
        for (int i = 0; i < 2; i++) {
            Main.run(new String[] {"lint", "--fail-on", "never", "--format", "text", "--format",
                "json=" + args[1] + "/json",
                "--format", "sarif=" + args[1] + "/sarif", args[0]}, console);
        }
    }
}
