#!/usr/bin/env bash
# The step of action.yml: lints once, shows the report in the log, on the changed lines and in the job's summary, and sets the outputs.
set -euo pipefail

# GitHub's runners name every JDK they have; the one called JAVA_HOME may be too old.
for name in JAVA_HOME_{25,21,17}_{X64,ARM64}; do
  if [ -n "${!name:-}" ]; then
    export JAVA_HOME=${!name}
    break
  fi
done

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
linter=$here/../scaling-lint
[ -f "$linter" ] || linter=$here/../bin/scaling-lint

reports=$(mktemp -d)
trap 'rm -rf "$reports"' EXIT
arguments=(--fail-on "$FAIL_ON")
for format in text json github markdown; do
  arguments+=(--format "$format=$reports/$format")
done
[ -z "$SARIF" ] || arguments+=(--format "sarif=$SARIF")
[ -z "$CONFIG" ] || arguments+=(--config "$CONFIG")
[ -z "$POLICY" ] || arguments+=(--policy "$POLICY")
[ -z "$BASELINE" ] || arguments+=(--baseline "$BASELINE")
while IFS= read -r format; do
  [ -z "$format" ] || arguments+=(--format "$format")
done <<<"$FORMATS"
while IFS= read -r location; do
  [ -z "$location" ] || arguments+=(--schema-location "$location")
done <<<"${SCHEMA_LOCATIONS:-}"
arguments+=(--)
while IFS= read -r path; do
  [ -z "$path" ] || arguments+=("$path")
done <<<"$PATHS"

status=0
"$linter" lint "${arguments[@]}" || status=$?
[ "$status" -le 1 ] || exit "$status"

# The text quotes what a stranger may have written: none of it is a command to the runner.
token=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
echo "::stop-commands::$token"
cat "$reports/text"
echo "::$token::"
cat "$reports/github"
cat "$reports/markdown" >>"$GITHUB_STEP_SUMMARY"

count() { sed -n "/\"$1\":/{s/[^0-9]*\([0-9]*\).*/\1/p;q;}" "$reports/json"; }
errors=$(count errors)
warnings=$(count warnings)
infos=$(count infos)
[ -z "$SARIF" ] || [ "$WORKING_DIRECTORY" = . ] || SARIF=$WORKING_DIRECTORY/$SARIF
cat >>"$GITHUB_OUTPUT" <<END
errors=$errors
warnings=$warnings
infos=$infos
total=$((errors + warnings + infos))
sarif=$SARIF
END
exit "$status"
