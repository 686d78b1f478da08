#!/usr/bin/env bash
# Ingests the sample pages into a fresh store, shows what was found, then serves it. usage: tools/demo.sh [--once]
set -euo pipefail
cd "$(dirname "$0")/.."
[ $# -eq 0 ] || [ "$*" = --once ] || { echo "demo: expected --once or nothing, found '$*'" >&2; exit 2; }
store=build/demo/demo.db
rm -rf build/demo
mkdir -p build/demo

printf '\nReading samples/pages into %s\n' "$store"
status=0
build/bin/dateline ingest --store "$store" samples/pages || status=$?
# 3: done, but some input gave no page; the samples hold such input.
[ $status -eq 0 ] || [ $status -eq 3 ] || exit $status
echo
build/bin/dateline export --store "$store" --format jsonl | .deps/venv/bin/python tools/article_table.py
[ $# -eq 0 ] || exit 0
echo
exec build/bin/dateline serve --store "$store"
