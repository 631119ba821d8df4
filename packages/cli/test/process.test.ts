import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openBrowser } from "../src/io/open-browser.ts";
import { ROOT, temporaryFolder, XSTEST } from "./temporary.ts";

const MAIN = `${ROOT}packages/cli/src/main.ts`;
const folder = temporaryFolder();
const POSIX = process.platform !== "win32";

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/** Starts the real program; `until` resolves once its output has the words. */
function started(argv: readonly string[], env: NodeJS.ProcessEnv = process.env, program = MAIN) {
  // Nothing of a test gets into the folders of whoever runs it.
  const own = { XDG_DATA_HOME: join(folder, "data"), XDG_STATE_HOME: join(folder, "state") };
  const child = spawn(process.execPath, [program, ...argv], { env: { ...env, ...own } });
  let out = "";
  let err = "";
  const waiting: (() => void)[] = [];
  const heard = (): void => waiting.forEach((look) => look());
  child.stdout.setEncoding("utf8").on("data", (words: string) => ((out += words), heard()));
  child.stderr.setEncoding("utf8").on("data", (words: string) => ((err += words), heard()));
  const ended = new Promise<Ended>((resolve) =>
    child.on("close", (code, signal) => resolve({ code, signal, out, err })),
  );
  const until = (words: RegExp): Promise<string> =>
    new Promise((resolve) => {
      const look = (): void => {
        const found = words.exec(out)?.[0];
        if (found !== undefined) resolve(found);
      };
      waiting.push(look);
      look();
    });
  return { child, ended, until };
}

describe("bongsu start", () => {
  test.skipIf(!POSIX)("says the example's verdict, serves it, and ends with Ctrl-C", async () => {
    // An opener that would leave a trace; standard error is no terminal, so that it must not be called.
    const bin = join(folder, "bin");
    mkdirSync(bin);
    writeFileSync(join(bin, "xdg-open"), `#!/bin/sh\ntouch ${join(folder, "opened")}\n`, { mode: 0o755 });
    const { child, ended, until } = started(["start", "--lang", "en"], {
      ...process.env,
      PATH: `${bin}:${process.env["PATH"]}`,
    });
    const url = await until(/http:\/\/127\.0\.0\.1:\d+\/\?lang=en/);
    const home = await fetch(url);
    expect(home.status).toBe(200);
    child.kill("SIGINT");
    const { code, out, err } = await ended;
    expect([code, err]).toEqual([0, expect.stringContaining("The workbench is closed.")]);
    expect(out).toContain("cannot be read side by side");
    expect(out.indexOf("cannot be read")).toBeLessThan(out.indexOf("http://"));
    expect(existsSync(join(folder, "opened"))).toBe(false);
    await expect(fetch(url)).rejects.toThrow();
  });

  test("a port that is taken is wrong usage, in a sentence", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as AddressInfo;
    const { ended } = started(["start", "--no-open", "--port", String(port), "--lang", "ko"]);
    const { code, err } = await ended;
    other.close();
    expect(code).toBe(2);
    expect(err).toContain(`포트 ${port}번은 이미 쓰이고 있거나`);
    expect(err).not.toMatch(/EADDRINUSE|\n\s+at /);
  });

  test("an opener that is not there does no harm", async () => {
    const { PATH } = process.env;
    process.env["PATH"] = folder;
    openBrowser("http://127.0.0.1:1/");
    await new Promise((resolve) => setTimeout(resolve, 50));
    process.env["PATH"] = PATH;
  });
});

describe.skipIf(!POSIX)("Ctrl-C", () => {
  test("during a long read ends at once and leaves nothing behind", async () => {
    const rows = Array.from({ length: 400_000 }, (_, i) => `q${i},m1,${i % 2}`);
    const log = join(folder, "long.csv");
    writeFileSync(log, `item_id,model,score\n${rows.join("\n")}\n`);
    const at = join(folder, "records");
    mkdirSync(at);
    const { child, ended } = started(["read", log, "--records", join(at, "r.jsonl")]);
    while (readdirSync(at).length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(readdirSync(at)[0]).toContain(".part-");
    child.kill("SIGINT");
    const { signal } = await ended;
    expect([signal, readdirSync(at)]).toEqual(["SIGINT", []]);
  });
});

test.skipIf(!POSIX)("a reader that closes its end is no failure", () => {
  const { stdout, stderr } = spawnSync(
    "bash",
    [
      "-c",
      `"$0" "$1" compare "$2" --json | head -c 20; echo " \${PIPESTATUS[0]}"`,
      process.execPath,
      MAIN,
      XSTEST,
    ],
    { encoding: "utf8" },
  );
  expect(stdout).toMatch(/ 0\n$/);
  expect(stderr).not.toMatch(/EPIPE|\n\s+at /);
});

describe("the installed command", () => {
  const bin = `${ROOT}packages/cli/bin/bongsu.mjs`;

  test("is the same program", () => {
    const ran = spawnSync(process.execPath, [bin, "compare", "nowhere", "--lang", "ko"], {
      encoding: "utf8",
    });
    expect([ran.status, ran.stderr]).toEqual([2, expect.stringContaining("이 이름의 파일이나 폴더가 없다")]);
  });

  test.each([
    ["starts itself again with a small nursery", {}, [false, true]],
    ["but not where it has one", { NODE_OPTIONS: "--max-semi-space-size=16" }, [false]],
  ])("%s", (_, env: { readonly NODE_OPTIONS?: string }, nurseries) => {
    const tell = join(folder, "tell.cjs");
    writeFileSync(tell, `console.error("options " + process.execArgv.join(" "));`);
    const NODE_OPTIONS = `--require=${tell} ${env.NODE_OPTIONS ?? ""}`;
    const ran = spawnSync(process.execPath, [bin, "--version"], {
      encoding: "utf8",
      env: { ...process.env, NODE_OPTIONS },
    });
    const told = ran.stderr.split("\n").filter((line) => line.startsWith("options "));
    expect(told.map((line) => line.includes("--max-semi-space-size=4 --expose-gc"))).toEqual(nurseries);
    expect([ran.status, ran.stdout]).toEqual([0, expect.stringMatching(/^\d+\.\d+\.\d+\n$/)]);
  });

  test.skipIf(!POSIX)("leaves nothing running when it is told to end", async () => {
    const { child, ended, until } = started(["start", "--no-open", "--lang", "en"], process.env, bin);
    const url = await until(/http:\/\/127\.0\.0\.1:\d+\/\?lang=en/);
    expect((await fetch(url)).status).toBe(200);
    child.kill("SIGTERM");
    await ended;
    await expect(fetch(url)).rejects.toThrow();
  });
});
