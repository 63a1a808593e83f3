#!/bin/sh
# Where a cron line names a day of the month and a day of the week, Celery's crontab (from_string too) runs when both
# are true; the library behind Kubernetes' CronJob and KEDA's cron trigger runs when either is.
# Why it matters: "0 0 1 * 1" moved from a CronJob to Celery beat runs about twice a year instead of five times a
# month.
# Seen with celery 5.7.0 and github.com/robfig/cron/v3 3.0.1.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check --no-compile celery==5.7.0
cat > next.py <<'EOF'
import datetime as d
from celery import Celery
from celery.schedules import crontab
app = Celery('x')
app.conf.timezone = 'UTC'
line = crontab.from_string('0 0 1 * 1')
line.app = app
now = d.datetime(2027, 3, 26, tzinfo=d.timezone.utc)
for _ in range(4):
    line.nowfun = lambda: now
    now += line.remaining_estimate(now)
    print('celery', now.date())
EOF
printf 'module finding\ngo 1.26\nrequire github.com/robfig/cron/v3 v3.0.1\n' > go.mod
cat > main.go <<'EOF'
package main

import (
	"fmt"
	"time"

	"github.com/robfig/cron/v3"
)

func main() {
	line, _ := cron.ParseStandard("0 0 1 * 1")
	now := time.Date(2027, 3, 26, 0, 0, 0, 0, time.UTC)
	for i := 0; i < 4; i++ {
		now = line.Next(now)
		fmt.Println("robfig", now.Format(time.DateOnly))
	}
}
EOF
got=$(go run -mod=mod . && v/bin/python next.py)
want='robfig 2027-03-29
robfig 2027-04-01
robfig 2027-04-05
robfig 2027-04-12
celery 2027-11-01
celery 2028-05-01
celery 2029-01-01
celery 2029-10-01'
echo "$got"
[ "$got" = "$want" ] || { printf 'It changed. It was:\n%s\n' "$want" >&2; exit 1; }
