import { spawnSync } from "node:child_process";

/** A verifier that hangs on bad input (Tessera's fsck can) must not hang the run. */
const LIMIT = 120_000;

/** Whether a program ends with 0, and its last words. */
export function ask(
  command: string,
  args: readonly string[],
  cwd?: string,
): { readonly found: "accepted" | "refused"; readonly said: string } {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: "utf8",
    timeout: LIMIT,
    cwd,
  });
  if (error !== undefined && !("code" in error && error.code === "ETIMEDOUT")) throw error;
  const words = `${stdout}\n${stderr}`.trim().split("\n").at(-1) ?? "";
  return { found: status === 0 ? "accepted" : "refused", said: words.slice(0, 160) };
}
