#!/usr/bin/env bash
# Writes docs/reference/cli.md and docs/reference/http.md anew, from the program and from http_api.yaml.
set -euo pipefail
cd "$(dirname "$0")/.."
mkdir -p docs/reference
build/bin/dateline write-reference markdown >docs/reference/cli.md
.deps/venv/bin/python tools/http_reference.py
git diff --stat -- docs/reference
