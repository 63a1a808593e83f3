#!/bin/sh
# A Celery worker that is told "--concurrency 0" runs as many processes as the machine has CPUs, and
# "--prefetch-multiplier 0" leaves 4, although the setting of the same name takes 0 for "no limit".
# Why it matters: a worker switched off with 0 runs at full size.
# Seen with celery 5.7.0 (PyPI).
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check --no-compile celery==5.7.0
cat > main.py <<'EOF'
import os, sys
from celery import Celery
app = Celery('x', broker='memory://')
class Worker(app.Worker):
    def start(self):
        cpus = self.concurrency == os.cpu_count()
        print(sys.argv[1:], 'one for each CPU' if cpus else self.concurrency, 'prefetch', self.prefetch_multiplier)
app.Worker = Worker
app.worker_main(['worker', *sys.argv[1:]])
EOF
more=$(($(getconf _NPROCESSORS_CONF) + 1))
got=$(for options in "-c $more" '-c 0' '--prefetch-multiplier 0 -c 0' "--prefetch-multiplier 2 -c $more"; do
  v/bin/python main.py $options 2> log | grep prefetch | sed "s/$more/N/g"
done)
want="['-c', 'N'] N prefetch 4
['-c', '0'] one for each CPU prefetch 4
['--prefetch-multiplier', '0', '-c', '0'] one for each CPU prefetch 4
['--prefetch-multiplier', '2', '-c', 'N'] N prefetch 2"
echo "$got"
[ "$got" = "$want" ] || { printf 'It changed. It was:\n%s\n' "$want" >&2; exit 1; }
