package dev.scalinglint.model;

import dev.scalinglint.source.Place;
import dev.scalinglint.source.Placed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A server or worker that a container runs, known by its command line, by variables that only it reads, or by its image
 * (facts 8.1, 8.2).
 *
 * @param name      {@code uvicorn}, {@code gunicorn}, {@code hypercorn}, {@code granian}, {@code fastapi},
 *                  {@code uwsgi}, {@code pm2}, {@code celery worker}, {@code celery beat}, {@code flower} …;
 *                  {@code web} for one that is only known to read WEB_CONCURRENCY
 * @param role      what it does for the application; null when its name does not say
 * @param workers   processes it runs
 * @param threads   threads of each process; null when nothing is said
 * @param keepAlive seconds an idle connection stays open; null where it has no such setting or a file may set it
 * @param celery    what only a Celery worker has; null for others
 * @param beat      the scheduler that it is or embeds; null for none
 * @param unknownFlags flags it is given and does not have
 * @param told      whether a command line names it; otherwise its image may say more than the tree shows
 * @param place     its name in the command line, else what tells of it
 */
public record Program(String name, @Nullable Role role, Setting workers, @Nullable Setting threads,
        @Nullable Setting keepAlive,
        @Nullable Celery celery, @Nullable Beat beat, List<UnknownFlag> unknownFlags, boolean told,
        Place place) implements Placed {
    /** One of which nothing but its processes is known. */
    public static Program plain(String name, @Nullable Role role, Setting workers, boolean told, Place place) {
        return new Program(name, role, workers, null, null, null, null, List.of(), told, place);
    }

    /** What a program does for its application. */
    public enum Role {
        WEB, WORKER, SCHEDULER, MONITOR
    }
}
