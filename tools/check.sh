#!/usr/bin/env bash
# Everything ./dev check looks at. Runs all of it even where one part fails. The parts are tools/check_*.py.
set -uo pipefail
cd "$(dirname "$0")/.."
python=.deps/venv/bin/python
failed=()
for check in tools/check_*.py; do
  name=$(basename "$check" .py)
  name=${name#check_}
  started=$SECONDS
  if $python "$check"; then
    printf 'check: %s holds (%d s)\n' "$name" $((SECONDS - started))
  else
    printf 'check: %s FAILS\n' "$name"
    failed+=("$name")
  fi
done
if [ ${#failed[@]} -gt 0 ]; then
  printf 'check: failed: %s\n' "${failed[*]}" >&2
  exit 1
fi
