package dev.scalinglint.conformance;

import java.util.List;
import java.util.Map;

/**
 * A server, and what it may be told.
 *
 * @param variable  the variable that sets its processes
 * @param front     the program with its sub-command
 * @param counts    options that set how many processes it runs
 * @param noise     others
 * @param back      what its arguments end with
 * @param variables values that variables may have
 */
record RealServer(String variable, List<String> front, List<String> counts, List<String> noise, List<String> back,
        Map<String, List<String>> variables) {
    private static final List<String> CONCURRENCY = List.of("4", "2", " 4 ", "", "0", "1", "auto", "1_0", "+3", "4.0");

    static final List<RealServer> ALL = List.of(
            new RealServer("UVICORN_WORKERS", List.of("uvicorn"),
                    List.of("--workers 3", "--workers=3", "--workers 0", "--workers=1", "--workers -1",
                            "--workers 2 --workers 4", "--reload", "--workers=4 --reload",
                            "--work 3", "-w 3"),
                    List.of("--host 0.0.0.0", "--port=8000", "--log-level info", "--reload-dir .",
                            "--timeout-keep-alive 75", "--no-access-log", "--proxy-headers",
                            "--limit-max-requests=100", "--loop asyncio", "--app-dir .", "--root-path --workers",
                            "--header --reload:1", "--factory"),
                    List.of("shop:app", "shop:app", "-- shop:app"),
                    Map.of("WEB_CONCURRENCY", CONCURRENCY, "UVICORN_WORKERS", List.of("2", "5", "", "0", " 3"),
                            "UVICORN_RELOAD", List.of("true", "false", "1", "0", "",
                                    "on", "maybe"),
                            "UVICORN_HOST", List.of("0.0.0.0"))),
            new RealServer("WEB_CONCURRENCY", List.of("gunicorn"),
                    List.of("-w 3", "-w3", "-w=3", "--workers 3", "--workers=3", "--worker 3", "--work=2", "-Rw4",
                            "-Rw 4", "-w 0", "-w 2 --workers 5", "--workers= 3"),
                    List.of("-b 0.0.0.0:80", "-b0.0.0.0:80", "--bind=:80", "-k gthread", "-kgthread", "--thread 4",
                            "--threads=2", "--keep 75", "-n w9", "--name=-w9",
                            "-n -w", "-e A=1", "--env=WEB_CONCURRENCY=7", "--max-requests 5", "--max-req 5",
                            "--preload", "-t 30", "--log-level=info",
                            "--access-logfile -", "--chdir .", "--worker-class=sync", "--reload", "-c missing.py"),
                    List.of("shop:app", "shop:app", "-- shop:app"),
                    Map.of("WEB_CONCURRENCY", CONCURRENCY, "GUNICORN_CMD_ARGS", List.of("--workers 5",
                            "-w5 --threads=2", "--bind=:80", "", "-Rw 2", "--worker=2"))),
            new RealServer("WEB_CONCURRENCY", List.of("hypercorn"),
                    List.of("-w 3", "-w3", "--workers 3", "--workers=3", "--worker 3", "--workers 2 -w 4", "-w=2",
                            "-Dw 3"),
                    List.of("-b :80", "--bind=:80", "--keep-alive 5", "--keep 5", "-k asyncio", "--log-level info",
                            "--access-log -", "--reload", "-m 7", "-b -w"),
                    List.of("shop:app"), Map.of("WEB_CONCURRENCY", CONCURRENCY)),
            new RealServer("GRANIAN_WORKERS", List.of("granian"),
                    List.of("--workers 3", "--workers=3", "--workers 0", "--workers 2 --workers 4", "--worker 3"),
                    List.of("--interface asgi", "--host 0.0.0.0", "--port 80", "--runtime-threads 2",
                            "--blocking-threads=1", "--no-ws", "--backlog 2048",
                            "--workers-lifetime 3600", "--process-name --workers", "--log-level info",
                            "--http1-keep-alive"),
                    List.of("shop:app"), Map.of("GRANIAN_WORKERS", List.of("2", "", "0", "5"), "WEB_CONCURRENCY",
                            CONCURRENCY, "GRANIAN_RUNTIME_THREADS", List.of("4"))),
            new RealServer("WEB_CONCURRENCY", List.of("fastapi run", "fastapi dev"),
                    List.of("--workers 3", "--workers=2", "--workers 0", "--reload", "--no-reload",
                            "--reload --no-reload", "--workers 4 --reload", "--no-reload --workers 4"),
                    List.of("--host 0.0.0.0", "--port=80", "--app app", "--proxy-headers", "--root-path /x", "-v"),
                    List.of("main.py", "main.py", "-- main.py"),
                    Map.of("WEB_CONCURRENCY", CONCURRENCY, "UVICORN_WORKERS", List.of("2"), "UVICORN_RELOAD",
                            List.of("true"))),
            new RealServer("CELERY_WORKER_CONCURRENCY", List.of("celery -A shop worker", "celery -Ashop worker",
                    "celery --app=shop worker", "celery --app shop -b memory:// worker",
                    "celery -q -A shop worker", "celery -A shop beat", "celery worker -A shop"),
                    List.of("-c 3", "-c3", "-c=3", "--concurrency 3", "--concurrency=3", "-c 0", "--concurrency=0",
                            "-Bc 2", "-EBc2", "-EBc 2", "--autoscale 10,3",
                            "--autoscale=3,10", "--autoscale 5", "-c 2 --autoscale=4,1", "-c 2 -c 5"),
                    List.of("-l info", "-linfo", "--loglevel=INFO", "-Q a,b", "-Qa", "-P prefork", "-P solo",
                            "-P threads", "-Pthreads", "-P processes", "-n w@%h", "-n -c9",
                            "-S state.db", "--prefetch-multiplier 1", "-Ofair", "--without-gossip", "-E", "-B",
                            "--max-tasks-per-child=5", "--time-limit 30", "-X c"),
                    List.of("", ""),
                    Map.of("CELERY_WORKER_CONCURRENCY", List.of("2", "0", "", "7"), "CELERY_WORKER_AUTOSCALE",
                            List.of("6,2", ""), "CELERY_WORKER_POOL",
                            List.of("solo", "threads"), "CELERYD_CONCURRENCY", List.of("9"), "WEB_CONCURRENCY",
                            CONCURRENCY)));
}
