"""Runs each command with stand-ins for the servers, and has the real parser read what the stand-in was started with.

An answer names the one server that was started, and how many processes it would run: "cpus" where that follows the machine; "refused"
where the server's own parser ends, null where no server or more than one was started.
"""
import contextlib
import importlib
import io
import json
import os
import shutil
import subprocess
import sys
import tempfile

MANY = 97  # as many CPUs as no command line names

SERVERS = ["uvicorn", "gunicorn", "hypercorn", "granian", "fastapi", "celery"]
WORK = tempfile.mkdtemp()
BIN = os.path.join(WORK, "bin")
HERE = os.path.join(WORK, "here")
OUT = os.path.join(WORK, "out")


def prepare():
    os.mkdir(BIN)
    os.mkdir(HERE)
    for name in SERVERS:
        script(name, f"#!/bin/sh\n{{ printf '%s\\0' START {name} \"$@\"; printf '%s\\0' ENVIRONMENT; /usr/bin/env -0; }} >> {OUT}\n")
    for name in ["python", "python3"]:
        script(name, '#!/bin/sh\nwhile [ "$1" != -m ] && [ $# -gt 0 ]; do shift; done\nshift\nexec "$@"\n')
    for name, text in {"shop.py": "from celery import Celery\napp = Celery('shop', broker='memory://')\n",
                       "main.py": "from fastapi import FastAPI\napp = FastAPI()\n"}.items():
        with open(os.path.join(HERE, name), "w") as file:
            file.write(text)


def script(name, text):
    path = os.path.join(BIN, name)
    with open(path, "w") as file:
        file.write(text)
    os.chmod(path, 0o755)


def started(question):
    with contextlib.suppress(FileNotFoundError):
        os.remove(OUT)
    environment = {"PATH": BIN + ":/usr/bin:/bin:/usr/sbin", **question["env"]}
    with contextlib.suppress(subprocess.TimeoutExpired, OSError):
        subprocess.run(question["command"], env=environment, cwd=HERE, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL, timeout=10)
    if not os.path.exists(OUT):
        return []
    with open(OUT) as file:
        words = file.read().split("\0")[:-1]
    programs = []
    while words:
        behind = words.index("START", 1) if "START" in words[1:] else len(words)
        own, words = words[:behind], words[behind:]
        at = own.index("ENVIRONMENT")
        programs.append((own[1], own[2:at], dict(variable.split("=", 1) for variable in own[at + 1:])))
    return programs


def asked(program, arguments, environment):
    """In a process of its own, for what a parser changes stays."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read)
        answer = {"program": program, "refused": True}
        try:
            os.environ.clear()
            os.environ.update(environment)
            os.chdir(HERE)
            sys.path.insert(0, HERE)
            with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
                answer = {"program": program, "processes": globals()["ask_" + program](arguments)}
        except BaseException:
            pass
        os.write(write, json.dumps(answer).encode())
        os._exit(0)
    os.close(write)
    with os.fdopen(read) as pipe:
        answer = json.loads(pipe.read())
    os.waitpid(child, 0)
    return answer


class Taken(Exception):
    def __init__(self, value):
        self.value = value


def of_uvicorn(workers, reload):
    from uvicorn import Config
    config = Config("shop:app", workers=workers, reload=reload)
    return 1 if config.should_reload else max(1, config.workers)


def ask_uvicorn(arguments):
    import uvicorn.main
    module = sys.modules["uvicorn.main"]

    def run(app, **options):
        raise Taken(of_uvicorn(options.get("workers"), options.get("reload", False)))

    module.run = run
    try:
        module.main.main(arguments, "uvicorn", standalone_mode=False)
    except Taken as taken:
        return taken.value


def ask_fastapi(arguments):
    import fastapi_cli.cli as cli
    import typer

    def run(app=None, **options):
        raise Taken(of_uvicorn(options.get("workers"), options.get("reload", False)))

    cli.uvicorn.run = run
    try:
        typer.main.get_command(cli.app).main(arguments, "fastapi", standalone_mode=False)
    except Taken as taken:
        return taken.value


def ask_gunicorn(arguments):
    sys.argv = ["gunicorn", *arguments]
    for name in ["gunicorn.config", "gunicorn.app.base", "gunicorn.app.wsgiapp"]:
        importlib.reload(sys.modules[name])
    return sys.modules["gunicorn.app.wsgiapp"].WSGIApplication("%(prog)s [OPTIONS] [APP_MODULE]", prog="gunicorn").cfg.workers


def ask_hypercorn(arguments):
    import hypercorn.__main__ as module

    def run(config):
        raise Taken(config.workers)

    module.run = run
    try:
        module.main(arguments)
    except Taken as taken:
        return taken.value


def ask_granian(arguments):
    import granian.cli as cli

    class Granian:
        def __init__(self, *positional, **options):
            raise Taken(options["workers"])

    cli.Server = cli.Granian = Granian
    try:
        cli.cli.main(arguments, "granian", standalone_mode=False, auto_envvar_prefix="GRANIAN")
    except Taken as taken:
        return taken.value


def ask_celery(arguments):
    import celery.apps.worker as worker
    import celery.apps.beat as beat
    import celery.worker.worker as base
    base.cpu_count = lambda: MANY
    import celery.concurrency.prefork

    def start(self):
        limits = self.autoscale if isinstance(self.autoscale, (list, tuple)) else None
        count = limits[0] if limits else self.concurrency
        forks = self.pool_cls.__module__.endswith("prefork")
        raise Taken(("cpus" if count == MANY else count) if forks else 1)

    worker.Worker.start = start

    def run(self):
        raise Taken(1)

    beat.Beat.run = run
    from celery.bin.celery import celery as command
    try:
        command.main(arguments, "celery", standalone_mode=False, auto_envvar_prefix="CELERY")
    except Taken as taken:
        return taken.value


def answer(question):
    programs = started(question)
    if len(programs) != 1:
        return {"program": None, "started": len(programs)}
    program, arguments, environment = programs[0]
    return asked(program, arguments, environment)


prepare()
try:
    for module in ["gunicorn.app.wsgiapp", "uvicorn.main", "fastapi_cli.cli", "typer", "hypercorn.__main__", "granian.cli", "celery.bin.celery", "celery.bin.worker",
                   "celery.apps.worker", "celery.apps.beat"]:
        importlib.import_module(module)
    for line in sys.stdin:
        asked_for = json.loads(line)
        print(json.dumps({"id": asked_for["id"], "answer": answer(json.loads(asked_for["files"]["command.json"]))}), flush=True)
finally:
    shutil.rmtree(WORK)
