#!/usr/bin/env bash
# The step of action.yml: lints, or judges a change, once; shows the report in the log, on the changed lines and in the job's summary, and sets
# the outputs.
set -euo pipefail

# GitHub's runners name every JDK they have; the one called JAVA_HOME may be too old.
for name in JAVA_HOME_{25,21,17}_{X64,ARM64}; do
  if [ -n "${!name:-}" ]; then
    export JAVA_HOME=${!name}
    break
  fi
done

# For the comment, and for no other program.
comment_token=${GITHUB_TOKEN:-}
unset GITHUB_TOKEN

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
linter=$here/../scaling-lint
[ -f "$linter" ] || linter=$here/../bin/scaling-lint

reports=$(mktemp -d)
trap 'rm -rf "$reports"' EXIT
arguments=(--fail-on "$FAIL_ON")
for format in text json github markdown; do
  arguments+=(--format "$format=$reports/$format")
done
[ -z "$CONFIG" ] || arguments+=(--config "$CONFIG")
[ -z "$POLICY" ] || arguments+=(--policy "$POLICY")
[ -z "$BASELINE" ] || arguments+=(--baseline "$BASELINE")
while IFS= read -r format; do
  [ -z "$format" ] || arguments+=(--format "$format")
done <<<"$FORMATS"
while IFS= read -r location; do
  [ -z "$location" ] || arguments+=(--schema-location "$location")
done <<<"${SCHEMA_LOCATIONS:-}"

if [ "${GATE:-false}" = true ]; then
  verb=gate
  # A service that takes SARIF for the state of a branch would take what is fixed for findings.
  SARIF=
  [ -z "${BASE:-}" ] || arguments+=(--base "$BASE")
else
  verb=lint
  [ -z "$SARIF" ] || arguments+=(--format "sarif=$SARIF")
  arguments+=(--)
  while IFS= read -r path; do
    [ -z "$path" ] || arguments+=("$path")
  done <<<"$PATHS"
fi

status=0
"$linter" "$verb" "${arguments[@]}" || status=$?
# What the gate could not judge is told on the page; a lint that ended otherwise has said why.
case $verb$status in
  lint[01] | gate*) [ -f "$reports/json" ] || exit "$status" ;;
  *) exit "$status" ;;
esac

# The text quotes what a stranger may have written: none of it is a command to the runner.
token=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
echo "::stop-commands::$token"
cat "$reports/text"
echo "::$token::"
cat "$reports/github"
cat "$reports/markdown" >>"$GITHUB_STEP_SUMMARY"

# The first of that name: ours stand before whatever a stranger has written.
field() { sed -n "/\"$1\": [a-z0-9\"]/{s/.*\": \"\{0,1\}\([a-z0-9]*\).*/\1/p;q;}" "$reports/json"; }
errors=$(field errors)
warnings=$(field warnings)
infos=$(field infos)
[ -z "$SARIF" ] || [ "$WORKING_DIRECTORY" = . ] || SARIF=$WORKING_DIRECTORY/$SARIF
cat >>"$GITHUB_OUTPUT" <<END
errors=$errors
warnings=$warnings
infos=$infos
total=$((errors + warnings + infos))
sarif=$SARIF
END
if [ "$verb" = gate ]; then
  cat >>"$GITHUB_OUTPUT" <<END
verdict=$(field verdict)
review-required=$(field required)
new=$(field new)
fixed=$(field fixed)
END
  if [ "${COMMENT:-false}" = true ]; then
    GITHUB_TOKEN=$comment_token "$here/comment.sh" "$reports/markdown" || echo "::notice::scaling-lint could not keep its comment up to date"
  fi
fi
exit "$status"
