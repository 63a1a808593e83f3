package dev.scalinglint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.scalinglint.engine.RequestException;
import dev.scalinglint.engine.Setup;
import dev.scalinglint.policy.ConfigFile;
import dev.scalinglint.schema.InvalidFileException;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.RepositoryRoot;
import dev.scalinglint.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code new}: a rule to start from, which already passes its own test. */
final class NewVerb implements Verb {
    private static final String DEFAULT_FOLDER = "policy/rules";
    private static final List<String> FILES = List.of("rule.yaml", "bad.yaml", "good.yaml");

    @Override
    public String name() {
        return "new";
    }

    @Override
    public String operands() {
        return "GROUP/FAULT";
    }

    @Override
    public String summary() {
        return "Writes a new rule with its examples, to be changed into what it should say.";
    }

    @Override
    public List<Flag> flags() {
        return List.of(Flag.of("--in", "DIR",
                "the team's catalogue; else the first 'custom' of the configuration, or " + DEFAULT_FOLDER));
    }

    @Override
    public int run(Arguments arguments, Screen console) throws RequestException, InvalidFileException, IOException {
        String id = arguments.operand("GROUP/FAULT");
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new RequestException("'" + id
                    + "' cannot be a rule's id: expected GROUP/FAULT in small letters, digits and dashes, such as "
                    + "pdb/missing");
        }
        String in = arguments.value("--in");
        Path catalog = in != null ? console.resolve(in) : catalog(console);
        Path folder = catalog.resolve(id);
        if (Files.exists(folder)) {
            throw new RequestException(shown(folder, console) + " exists already");
        }
        Files.createDirectories(folder);
        for (String file : FILES) {
            try (InputStream template = NewVerb.class.getResourceAsStream("new/" + file)) {
                Files.writeString(folder.resolve(file), new String(template.readAllBytes(), UTF_8));
            }
            console.print(shown(folder.resolve(file), console) + "\n");
        }
        console.say("now change them, and try: scaling-lint test " + shown(catalog, console)
                + " (it runs in lint once " + Setup.CONFIG + " names the folder under 'custom')");
        return Exit.CLEAN;
    }

    private static Path catalog(Screen console) throws InvalidFileException {
        Path root = RepositoryRoot.of(console.cwd());
        Path config = root.resolve(Setup.CONFIG);
        if (Files.exists(config)) {
            List<String> custom = ConfigFile.read(SourceFile.on(config, Setup.CONFIG, Limits.DEFAULT)).custom();
            return root.resolve(custom.isEmpty() ? DEFAULT_FOLDER : custom.get(0));
        }
        return root.resolve(DEFAULT_FOLDER);
    }

    private static String shown(Path path, Screen console) {
        return path.startsWith(console.cwd()) ? console.cwd().relativize(path).toString() : path.toString();
    }
}
