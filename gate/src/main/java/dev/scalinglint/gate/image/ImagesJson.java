package dev.scalinglint.gate.image;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.scalinglint.finding.Tool;
import dev.scalinglint.gate.git.Commit;
import dev.scalinglint.model.Workload;
import dev.scalinglint.report.JsonWriter;
import dev.scalinglint.source.Place;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;

/** For programs. Fields may be added; {@link #VERSION} changes when one changes its meaning or goes. */
public final class ImagesJson {
    private static final String VERSION = "1";

    private final Instant now;

    /** @param now until when the image that is live has stood */
    public ImagesJson(Instant now) {
        this.now = now;
    }

    public void write(WorkloadImages images, Writer out) throws IOException {
        JsonGenerator json = JsonWriter.to(out);
        json.writeStartObject();
        json.writeStringField("version", VERSION);
        json.writeObjectFieldStart("tool");
        json.writeStringField("name", Tool.NAME);
        json.writeStringField("version", Tool.current().version());
        json.writeEndObject();
        write(images.now(), json);
        json.writeArrayFieldStart("containers");
        for (ContainerImages container : images.containers()) {
            write(container, json);
        }
        json.writeEndArray();
        writeExtent(images, json);
        json.writeEndObject();
        JsonWriter.end(json, out);
    }

    private static void write(Sighting now, JsonGenerator json) throws IOException {
        Workload workload = now.unit().workload();
        json.writeObjectFieldStart("workload");
        JsonWriter.field(json, "application", now.unit().model().application());
        json.writeStringField("apiVersion", workload.id().apiVersion());
        json.writeStringField("kind", workload.id().kind());
        JsonWriter.field(json, "namespace", workload.id().namespace());
        json.writeStringField("name", workload.id().name().value());
        writePlace(workload.place(), json);
        json.writeEndObject();
    }

    private void write(ContainerImages container, JsonGenerator json) throws IOException {
        String longest = container.longest(now);
        json.writeStartObject();
        json.writeStringField("name", container.name());
        json.writeArrayFieldStart("images");
        for (Stay stay : container.stays()) {
            json.writeStartObject();
            json.writeStringField("image", stay.image());
            writePlace(stay.place(), json);
            Commit from = stay.from();
            if (from != null) {
                json.writeStringField("commit", from.id());
                json.writeStringField("date", from.date().toString());
                json.writeStringField("author", from.author());
                JsonWriter.field(json, "until", stay.until() == null ? null : stay.until().toString());
                json.writeNumberField("seconds", stay.length(now).toSeconds());
            }
            json.writeBooleanField("older", stay.older());
            json.writeBooleanField("live", stay.isLive());
            json.writeBooleanField("longest", from != null && stay.image().equals(longest));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeExtent(WorkloadImages images, JsonGenerator json) throws IOException {
        List<Commit> commits = images.commits();
        json.writeNumberField("commits", commits.size());
        JsonWriter.field(json, "since",
                commits.isEmpty() ? null : commits.get(commits.size() - 1).date().toString());
        json.writeBooleanField("complete", images.end() == null);
        JsonWriter.field(json, "incompleteBecause", images.end());
    }

    private static void writePlace(Place place, JsonGenerator json) throws IOException {
        json.writeStringField("file", place.file().path());
        json.writeNumberField("line", place.line());
    }
}
