#!/usr/bin/env bash
# comment.sh PAGE: keeps one comment with this page on the pull request of the event. Whatever goes wrong is a notice and never a failed check.
set -euo pipefail

page=$1
api=${GITHUB_API_URL:-https://api.github.com}

notice() { printf '::notice title=No comment::%s\n' "$*"; exit 0; }

for tool in curl jq; do
  command -v "$tool" >/dev/null || notice "commenting needs $tool on the runner"
done
[ -n "${GITHUB_TOKEN:-}" ] || notice "commenting needs a token: set github-token"
number=$(jq -r '.pull_request.number // empty' "${GITHUB_EVENT_PATH:-/dev/null}" 2>/dev/null) || number=
case $number in
  '') notice "the event is about no pull request" ;;
  *[!0-9]*) notice "the event names no pull request by its number" ;;
esac

# A job in another folder of the repository has a comment of its own.
marker="<!-- scaling-lint gate $(printf %s "${WORKING_DIRECTORY:-.}" | cksum | cut -d' ' -f1) -->"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# call METHOD PATH [BODY]: the answer is in $work/answer, its status on standard output. The token goes over standard input: arguments are
# for every user of the machine to read.
call() {
  local arguments=(--silent --config - --request "$1" --max-time 30 --output "$work/answer" --write-out '%{http_code}'
    --header 'Accept: application/vnd.github+json' --header 'X-GitHub-Api-Version: 2022-11-28')
  [ $# -lt 3 ] || arguments+=(--header 'Content-Type: application/json' --data-binary "@$3")
  printf 'header = "Authorization: Bearer %s"\n' "$GITHUB_TOKEN" | curl "${arguments[@]}" "$api$2" || true
}

# Anybody can write a comment that has the marker, so only our own counts. The token of a job may not ask who it is, but is a bot.
mine='.user.type == "Bot"'
if [ "$(call GET /user)" = 200 ]; then
  login=$(jq -r '.login // empty' "$work/answer")
  mine='.user.login == $login'
fi

comments=/repos/$GITHUB_REPOSITORY/issues/$number/comments
known=
at=1
while [ -z "$known" ] && [ "$at" -le 30 ]; do
  status=$(call GET "$comments?per_page=100&page=$at")
  [ "$status" = 200 ] || notice "the comments cannot be read: the API answers $status"
  known=$(jq -r --arg marker "$marker" --arg login "${login:-}" \
    "[.[] | select($mine and ((.body // \"\") | startswith(\$marker))) | .id][0] // empty" "$work/answer")
  [ "$(jq length "$work/answer")" -eq 100 ] || break
  at=$((at + 1))
done

{ printf '%s\n' "$marker"; cat "$page"; } | jq -Rs '{body: .}' >"$work/body"
if [ -n "$known" ]; then
  status=$(call PATCH "/repos/$GITHUB_REPOSITORY/issues/comments/$known" "$work/body")
else
  status=$(call POST "$comments" "$work/body")
fi
case $status in
  200 | 201) ;;
  403 | 404) notice "the token may not comment (the API answers $status): give the job 'pull-requests: write'; that of a fork never may" ;;
  *) notice "the comment was not written: the API answers $status" ;;
esac
