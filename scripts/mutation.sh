#!/usr/bin/env bash
# Mutation testing of the packages whose faults nobody would see: at least 90 % of the mutants of each must be found.
set -euo pipefail
cd "$(dirname "$0")/.."
(cd tests/mutation && npm ci --silent --ignore-scripts)
for package in "${@:-statement log}"; do
  for name in $package; do
    PACKAGE="$name" node tests/mutation/node_modules/@stryker-mutator/core/bin/stryker.js run tests/mutation/stryker.config.mjs
  done
done
