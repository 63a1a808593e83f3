#!/bin/sh
# gunicorn looks for gunicorn.conf.py before it changes to the folder of --chdir: the file in that folder is not read
# (neither its workers nor anything else), though the application is loaded from there; the one where it was started is.
# Why it matters: moving the start of a server from "cd app && gunicorn" to "gunicorn --chdir app" leaves one worker.
# Seen with gunicorn 27.0.1 (PyPI).
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check --no-compile gunicorn==27.0.1
mkdir app
echo 'def app(environ, start): pass' > app/web.py
echo 'workers = 8' > app/gunicorn.conf.py
unset WEB_CONCURRENCY GUNICORN_CMD_ARGS
workers() { "$dir/v/bin/gunicorn" --print-config "$@" web:app | grep '^workers '; }
got=$(
  (cd app && workers)
  workers --chdir app
  echo 'workers = 7' > gunicorn.conf.py
  workers --chdir app
)
want='workers                            = 8
workers                            = 1
workers                            = 7'
echo "$got"
[ "$got" = "$want" ] || { printf 'It changed. It was:\n%s\n' "$want" >&2; exit 1; }
