package dev.scalinglint.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.campaign.Campaign;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Fuzzes one target after the other, each in a JVM of its own: all of them in a long campaign, some in a short one.
 * What was found to reach more code is kept below {@code target/} and is where the next campaign begins.
 */
@Tag("tools")
class FuzzCampaignTest {
    /** A JVM and its instrumentation take five seconds to start. */
    private static final int FEWEST_SECONDS = 12;
    private static final Pattern EXECUTED = Pattern.compile("stat::number_of_executed_units:\\s*(\\d+)");
    private static final Path WORK = Path.of("target/fuzz").toAbsolutePath();

    @Test
    void whateverComesEnds() throws Exception {
        Campaign campaign = new Campaign(0.35);
        List<FuzzTarget> targets = new ArrayList<>(List.of(FuzzTarget.values()));
        String chosen = System.getProperty("campaign.target");
        targets.removeIf(target -> chosen != null && !target.name().equalsIgnoreCase(chosen));
        Collections.shuffle(targets, new Random(campaign.seed()));
        int many = (int) Math.max(1, Math.min(targets.size(), campaign.seconds() / FEWEST_SECONDS));
        List<String> figures = new ArrayList<>();
        long executed = 0;
        for (FuzzTarget target : targets.subList(0, many)) {
            long executions = fuzz(target, Math.max(FEWEST_SECONDS, campaign.seconds() / many));
            executed += executions;
            figures.add(target + " " + executions);
        }
        Campaign.tell("fuzzing: " + executed + " executions of " + many + " targets; " + figures);
        assertThat(executed).isPositive();
    }

    private static long fuzz(FuzzTarget target, long seconds) throws IOException, InterruptedException {
        Path corpus = Files.createDirectories(WORK.resolve(target + "/corpus"));
        Path seeds = Files.createDirectories(WORK.resolve(target + "/seeds"));
        int number = 0;
        for (String seed : Seeds.of(target)) {
            Files.writeString(seeds.resolve("seed" + number++), seed);
        }
        Path log = WORK.resolve(target + "/log");
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + FuzzTarget.class.getName(), "--target_args=" + target.name(),
                "--instrumentation_includes=dev.scalinglint.**",
                "-max_total_time=" + seconds, "-timeout=60", "-rss_limit_mb=0", "-max_len=4096", "-print_final_stats=1",
                "--reproducer_path=" + WORK.resolve(target.name()),
                "-artifact_prefix=" + WORK.resolve(target.name()) + "/", corpus.toString(), seeds.toString()));
        if (Files.exists(target.kept())) {
            command.add(target.kept().toAbsolutePath().toString());
        }
        Process fuzzer = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        int exit = fuzzer.waitFor();
        String told = Files.readString(log, StandardCharsets.ISO_8859_1);
        assertThat(exit)
                .as("%s: an input that breaks it lies in %s; keep it in %s. %s", target, log.getParent(), target.kept(),
                        told.lines().filter(line -> !line.startsWith("#")).reduce("", (a, b) -> a + "\n" + b))
                .isZero();
        Matcher executed = EXECUTED.matcher(told);
        return executed.find() ? Long.parseLong(executed.group(1)) : 0;
    }
}
