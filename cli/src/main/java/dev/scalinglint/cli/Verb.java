package dev.scalinglint.cli;

import dev.scalinglint.engine.RequestException;
import dev.scalinglint.schema.InvalidFileException;
import java.io.IOException;
import java.util.List;

/** What the command can do. */
interface Verb {
    String name();

    /** What stands after the options, for help; may be empty. */
    String operands();

    /** One sentence. */
    String summary();

    List<Flag> flags();

    /** @return an {@link Exit} status */
    int run(Arguments arguments, Screen console) throws RequestException, InvalidFileException, IOException;
}
