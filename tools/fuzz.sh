#!/usr/bin/env bash
# Runs the libFuzzer targets that ./dev fuzz built. usage: tools/fuzz.sh [TARGET|all [SECONDS [SEED]]]
# SEED makes a run that finds what the last one with it found (0: chosen anew). What a run finds new is kept in build-fuzz/corpus/TARGET; input that crashes in build-fuzz/crashes/.
set -euo pipefail
cd "$(dirname "$0")/.."
target=${1:-all}
seconds=${2:-60}
seed=${3:-0}
[[ $seconds =~ ^[0-9]+$ ]] || { echo "fuzz: expected a number of seconds, found '$seconds'" >&2; exit 2; }
[[ $seed =~ ^[0-9]+$ ]] || { echo "fuzz: expected a seed that is a number, found '$seed'" >&2; exit 2; }

targets=()
for program in build-fuzz/bin/fuzz_*; do
  [ -x "$program" ] && targets+=("${program##*/fuzz_}")
done
[ ${#targets[@]} -gt 0 ] || { echo "fuzz: no target is built" >&2; exit 2; }
if [ "$target" != all ]; then
  [[ " ${targets[*]} " == *" $target "* ]] || { echo "fuzz: no target '$target'; there are: ${targets[*]}" >&2; exit 2; }
  targets=("$target")
fi

passed=0
failed=()
for name in "${targets[@]}"; do
  corpus=build-fuzz/corpus/$name
  mkdir -p "$corpus" build-fuzz/crashes
  arguments=("$corpus")
  [ ! -d "fuzz/corpus/$name" ] || arguments+=("fuzz/corpus/$name")
  [ ! -f "fuzz/$name.dict" ] || arguments+=("-dict=fuzz/$name.dict")
  printf 'fuzz: %s, %s s ... ' "$name" "$seconds"
  log=build-fuzz/$name.log
  if "build-fuzz/bin/fuzz_$name" "${arguments[@]}" -max_total_time="$seconds" -seed="$seed" -timeout=60 -rss_limit_mb=4096 \
    -print_final_stats=1 -artifact_prefix="build-fuzz/crashes/$name-" >"$log" 2>&1 </dev/null; then
    sed -n 's/^stat::number_of_executed_units: */executions: /p' "$log"
    passed=$((passed + 1))
  else
    echo "FAILED"
    tail -n 40 "$log"
    failed+=("$name")
  fi
done
printf '%d passed, %d failed\n' "$passed" "${#failed[@]}"
[ ${#failed[@]} -eq 0 ]
