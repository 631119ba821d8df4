#!/usr/bin/env node
// Runs on any Node, so that an old one gets a sentence and not a syntax error.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import module from "node:module";
import { constants } from "node:os";
import { fileURLToPath } from "node:url";

const entry = new URL("../src/main.ts", import.meta.url);
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

if (major > 24 || (major === 24 && minor >= 12)) {
  // Sources are stripped of their types at every start; remembered, that takes half a second less.
  module.enableCompileCache?.();
  const { runHere } = await import(entry.href);
  await runHere(process);
} else {
  const windows = process.platform === "win32";
  const name = `node-${windows ? "win" : process.platform}-${process.arch}`;
  const brought = fileURLToPath(
    new URL(`../../../node_modules/${name}/bin/node${windows ? ".exe" : ""}`, import.meta.url),
  );
  if (existsSync(brought)) {
    // Ctrl-C reaches both; the one that does the work decides how to end.
    process.on("SIGINT", () => undefined);
    // A small nursery keeps long reads flat (docs/decisions/0003-reading-memory.md); a running Node can no longer take it.
    const argv = ["--max-semi-space-size=8", fileURLToPath(entry), ...process.argv.slice(2)];
    const { status, signal } = spawnSync(brought, argv, { stdio: "inherit" });
    process.exitCode = status ?? 128 + (signal === null ? 0 : constants.signals[signal]);
  } else {
    const found = process.versions.node;
    console.error(
      `bongsu: Node 24.12 or newer is needed, this is ${found}. / Node 24.12 이상이 필요하다(현재 ${found}).`,
    );
    process.exitCode = 1;
  }
}
