#!/usr/bin/env node
// Runs on any Node, so that an old one gets a sentence and not a syntax error.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import module from "node:module";
import { constants } from "node:os";
import { fileURLToPath } from "node:url";

// A small nursery, one pool of native memory, and a collector that can be called keep long reads flat
// (docs/decisions/0003-reading-memory.md); a running Node can no longer take them.
const NURSERY = "--max-semi-space-size";
const POOLS = "MALLOC_ARENA_MAX";
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
const newEnough = major > 24 || (major === 24 && minor >= 12);
const given = [...process.execArgv, process.env["NODE_OPTIONS"] ?? ""].some((option) =>
  option.replaceAll("_", "-").includes(NURSERY),
);

if (newEnough && given) {
  // Sources are stripped of their types at every start; remembered, that takes half a second less.
  module.enableCompileCache?.();
  const { runHere } = await import(new URL("../src/main.ts", import.meta.url).href);
  await runHere(process);
} else {
  const node = newEnough ? process.execPath : brought();
  if (existsSync(node)) again(node);
  else {
    const found = process.versions.node;
    console.error(
      `bongsu: Node 24.12 or newer is needed, this is ${found}. / Node 24.12 이상이 필요하다(현재 ${found}).`,
    );
    process.exitCode = 1;
  }
}

/** Where npm has put the Node that comes along. */
function brought() {
  const windows = process.platform === "win32";
  const name = `node-${windows ? "win" : process.platform}-${process.arch}`;
  const path = `../../../node_modules/${name}/bin/node${windows ? ".exe" : ""}`;
  return fileURLToPath(new URL(path, import.meta.url));
}

/** This program once more, in a Node that is new enough and has the small nursery from its beginning. */
function again(node) {
  const options = [...(newEnough ? process.execArgv : []), `${NURSERY}=4`, "--expose-gc"];
  const argv = [...options, fileURLToPath(import.meta.url), ...process.argv.slice(2)];
  const child = spawn(node, argv, { stdio: "inherit", env: { [POOLS]: "1", ...process.env } });
  // Ctrl-C reaches both; the one that does the work decides how to end. Other signals reach only this one.
  process.on("SIGINT", () => undefined);
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => void child.kill(signal));
  child.on("exit", (status, signal) => {
    process.exitCode = status ?? 128 + (signal === null ? 0 : constants.signals[signal]);
  });
}
