package dev.scalinglint.gate.image;

import dev.scalinglint.gate.control.read.ImageControls;
import dev.scalinglint.gate.git.Commit;
import dev.scalinglint.report.PlainOutput;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** For people at a terminal: each container with its images, the latest first, and how far back was looked. */
public final class ImagesText {
    private final Instant now;

    /** @param now until when the image that is live has stood */
    public ImagesText(Instant now) {
        this.now = now;
    }

    public void write(WorkloadImages images, Writer out) throws IOException {
        out.write(line(images.now().named() + " (" + images.now().unit().workload().place() + ")"));
        for (ContainerImages container : images.containers()) {
            out.write("\n" + line("container " + container.name()));
            List<List<String>> rows = container.stays().stream().map(this::row).toList();
            for (List<String> row : rows) {
                out.write(line("  " + padded(row, rows)));
            }
            String longest = container.longest(now);
            if (rows.isEmpty()) {
                out.write(line("  has no image that is pulled"));
            } else if (longest != null && container.images().size() > 1) {
                out.write(line("  longest: " + ImageControls.brief(longest) + ", "
                        + words(container.length(longest, now)) + " in all"));
            }
        }
        out.write("\n" + line(extent(images)));
    }

    private List<String> row(Stay stay) {
        String image = ImageControls.brief(stay.image());
        Commit from = stay.from();
        if (from == null) {
            return List.of("new", image, "not committed", "", "", "");
        }
        String length = words(stay.length(now));
        return List.of(stay.isLive() ? "live" : "", image, (stay.older() ? "before " : "") + day(from.date()),
                from.brief(), from.author(), stay.older() ? "at least " + length : length);
    }

    private static String padded(List<String> row, List<List<String>> rows) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            int column = i;
            int width = rows.stream().mapToInt(each -> length(each.get(column))).max().orElse(0);
            cells.add(row.get(i) + " ".repeat(width - length(row.get(i))));
        }
        return String.join("  ", cells).stripTrailing();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String extent(WorkloadImages images) {
        int count = images.commits().size();
        if (count == 0) {
            return "It was never committed" + (images.end() == null ? "" : ", as far as is known: " + images.end());
        }
        return "Looked at " + count + (count == 1 ? " commit" : " commits") + ", back to "
                + day(images.commits().get(count - 1).date())
                + (images.end() == null ? ", when it was added" : ": " + images.end());
    }

    /** In UTC. */
    static String day(Instant date) {
        return LocalDate.ofInstant(date, ZoneOffset.UTC).toString();
    }

    private static String words(Duration time) {
        if (time.toHours() < 1) {
            return "less than an hour";
        }
        long days = time.toDays();
        long hours = time.toHours();
        return days > 1 ? days + " days" : days == 1 ? "1 day" : hours == 1 ? "1 hour" : hours + " hours";
    }

    private static String line(String text) {
        return PlainOutput.line(text) + "\n";
    }
}
