#!/usr/bin/env node
// Runs on any Node, so that an old one gets a sentence and not a syntax error.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const entry = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

if (major > 24 || (major === 24 && minor >= 12)) {
  const { main } = await import(entry);
  process.exitCode = await main(process.argv.slice(2), process);
} else {
  const names = [`node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`];
  const bundled = names
    .map((name) =>
      fileURLToPath(
        new URL(
          `../../../node_modules/${name}/bin/node${process.platform === "win32" ? ".exe" : ""}`,
          import.meta.url,
        ),
      ),
    )
    .find((path) => existsSync(path));
  if (bundled) {
    process.exitCode =
      spawnSync(bundled, [entry, ...process.argv.slice(2)], { stdio: "inherit" }).status ?? 1;
  } else {
    console.error(
      `bongsu: Node 24.12 or newer is needed, this is ${process.versions.node}. / Node 24.12 이상이 필요하다(현재 ${process.versions.node}).`,
    );
    process.exitCode = 1;
  }
}
