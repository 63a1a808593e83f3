#!/bin/sh
set -eu
# Migrations first.
python manage.py migrate --no-input
exec gunicorn -w 4 "$@"  # finds: 4 processes
