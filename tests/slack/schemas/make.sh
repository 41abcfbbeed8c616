#!/bin/sh
# Makes slack_types.json anew from Slack's own TypeScript types. For developers only: needs npm; no test runs it.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$here/slack_types.ts" "$work/"
cd "$work"
npm install --silent --no-audit --no-fund --no-save @slack/types@3.2.0 ts-json-schema-generator@2 typescript@5 >/dev/null
npx ts-json-schema-generator --path slack_types.ts --type '*' --no-type-check --jsDoc none --minify \
  --id https://taskbot.invalid/slack/types.json --out "$here/slack_types.json"
