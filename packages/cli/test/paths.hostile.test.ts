import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadExercise } from "@bongsu/evaluation";
import { clean, cleanLines } from "../src/io/clean.ts";
import { bongsu } from "./run-cli.ts";
import { ROOT, temporaryFolder, XSTEST } from "./temporary.ts";

const folder = temporaryFolder();
const POSIX = process.platform !== "win32";
const TABLE = `item_id,model,score\n${Array.from({ length: 40 }, (_, i) => `q${i},m1,${i % 2}`).join("\n")}\n`;

/** Control characters other than the end of a line, and marks that turn the direction of writing. */
const RAW = /[\p{Cc}--[\n]]|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/v;
const HOSTILE = "a\u001b[2J\u001b]0;owned\u0007\nverdict: safe\r\u202e\u009b31m";

function at(name: string, content = TABLE): string {
  const path = join(folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, content);
  return path;
}

describe("what comes from outside never steers the terminal", () => {
  test("clean leaves one harmless line; words of any language stay", () => {
    expect(clean(HOSTILE)).toBe(
      "a\\u001b[2J\\u001b]0;owned\\u0007\\u000averdict: safe\\u000d\\u202e\\u009b31m",
    );
    expect(clean("봉수 é 日本 “x” 👍")).toBe("봉수 é 日本 “x” 👍");
    expect(clean("\ud800")).toBe("\\ud800");
  });

  test("JSON with every such character means the same once cleaned", () => {
    const value = { [HOSTILE]: HOSTILE, "\u007f": "\u0085" };
    const printed = cleanLines(JSON.stringify(value, null, 2));
    expect(printed).not.toMatch(/[\p{Cc}--[\n]]/v);
    expect(JSON.parse(printed)).toEqual(value);
  });

  test.skipIf(!POSIX)("a file's name", async () => {
    const path = at(`names/${HOSTILE.replaceAll("/", "")}.csv`);
    for (const argv of [
      ["compare", path],
      ["read", path],
      ["read", join(path, "..")],
      ["calibrate", path],
      ["lint", path],
      ["compare", `${path}.gone`],
      ["compare", path, "-o", `${path}.docx`],
      ["compare", path, "-o", join(path, "x.json")],
      ["init", path],
      ["start", path],
    ]) {
      const { out, err } = await bongsu(...argv);
      expect(out + err).not.toMatch(RAW);
      expect(out + err).not.toMatch(/^verdict: safe/m);
      expect(out + err).not.toBe("");
    }
  });

  test.skipIf(!POSIX)("a protocol drafted from such a file is still one that can be read back", async () => {
    const path = join(folder, `names/${HOSTILE.replaceAll("/", "")}.csv`);
    const { out } = await bongsu("init", "exercise", path);
    expect(out).not.toMatch(RAW);
    expect(loadExercise(out, "exercise.yaml").pipelines?.[0]?.files).toEqual([basename(path)]);
  });

  test("what a file holds: systems, scorers, items, labels", async () => {
    const cell = `"${HOSTILE}"`;
    const rows = Array.from(
      { length: 40 },
      (_, i) => `q${i}${cell.slice(1, -1).replaceAll(/[\n\r]/g, "")},${cell},${cell},${i % 2}`,
    );
    const path = at("cells.csv", `item_id,model,category,"judge_${HOSTILE}"\n${rows.join("\n")}\n`);
    for (const argv of [
      ["compare", path],
      ["read", path],
      ["calibrate", path],
      ["read", path, "--json"],
    ]) {
      const { out, err } = await bongsu(...argv);
      expect(out + err).not.toMatch(RAW);
    }
  });

  test("what a protocol says of itself", async () => {
    cpSync(join(XSTEST, "../labels.csv"), join(folder, "p/labels.csv"));
    const protocol = readFileSync(XSTEST, "utf8")
      .replace(/title:\n.*\n.*\n/, `title: ${JSON.stringify(HOSTILE)}\n`)
      .replace("name: GPT-4 }", `name: ${JSON.stringify(HOSTILE)} }`);
    const path = at("p/exercise.yaml", protocol);
    for (const argv of [
      ["compare", path],
      ["lint", path],
      ["calibrate", path],
    ]) {
      const { out, err } = await bongsu(...argv);
      expect(out + err).not.toMatch(RAW);
    }
  });

  test("an argument that is no command or flag", async () => {
    for (const argv of [[HOSTILE], ["compare", `--${HOSTILE}`], ["compare", "--lang", HOSTILE]])
      for (const lang of ["en", "ko"]) {
        const { code, err } = await bongsu(...argv, "--lang", lang);
        expect(code).toBe(2);
        expect(err).not.toMatch(/[\p{Cc}--[\n\t]]/v);
      }
  });
});

describe.skipIf(!POSIX)("what is no file", () => {
  test.each([
    ["en", "pipe or a device"],
    ["ko", "파이프나 장치"],
  ])("a pipe is refused, wherever it is named (%s)", async (lang, words) => {
    const pipe = join(folder, `pipe-${lang}.yaml`);
    expect(spawnSync("mkfifo", [pipe]).status).toBe(0);
    for (const command of ["compare", "read", "calibrate", "lint"]) {
      const { code, err } = await bongsu(command, pipe, "--lang", lang);
      expect(code).toBe(2);
      expect(err).toContain(words);
    }
    expect((await bongsu("compare", "/dev/null", "--lang", lang)).err).toContain(words);
  });

  test("so is standard input from another program", () => {
    const { status, stderr } = spawnSync(
      "bash",
      [
        "-c",
        `cat "$1" | "$0" "$2" compare /dev/stdin`,
        process.execPath,
        join(XSTEST, "../labels.csv"),
        `${ROOT}packages/cli/src/main.ts`,
      ],
      { encoding: "utf8" },
    );
    expect([status, stderr]).toEqual([2, expect.stringContaining("Save what comes through it")]);
  });

  test("a protocol may not name one either", async () => {
    at("fifo/exercise.yaml", readFileSync(XSTEST, "utf8"));
    spawnSync("mkfifo", [join(folder, "fifo/labels.csv")]);
    const { code, err } = await bongsu("compare", join(folder, "fifo"));
    expect(code).toBe(2);
    expect(err).toContain("pipe or a device");
  });
});

describe.skipIf(!POSIX)("links", () => {
  test("that loop, repeat or lead away are not followed, and that is said", async () => {
    at("linked/a.csv");
    symlinkSync(".", join(folder, "linked/loop"));
    symlinkSync("a.csv", join(folder, "linked/latest.csv"));
    symlinkSync("/etc", join(folder, "linked/away"));
    for (const [lang, words] of [
      ["en", "not followed"],
      ["ko", "따라가지 않는다"],
    ] as const) {
      const { code, out, err } = await bongsu("read", join(folder, "linked"), "--lang", lang);
      expect(code).toBe(0);
      expect(out.match(/sha256:/g)).toHaveLength(1);
      expect(err.match(new RegExp(words, "g"))).toHaveLength(3);
    }
  });

  test("a folder of nothing but links holds no files", async () => {
    mkdirSync(join(folder, "only"));
    symlinkSync("only", join(folder, "only/self"));
    const { code, err } = await bongsu("compare", join(folder, "only"));
    expect([code, err]).toEqual([2, expect.stringContaining("holds no files")]);
  });

  test("a protocol is not led out of its folder by a link", async () => {
    at("out/exercise.yaml", readFileSync(XSTEST, "utf8"));
    symlinkSync(join(XSTEST, "../labels.csv"), join(folder, "out/labels.csv"));
    const { code, err } = await bongsu("compare", join(folder, "out"));
    expect([code, err]).toEqual([2, expect.stringContaining("outside its own folder")]);
  });
});

test.skipIf(!POSIX)("a file that may not be read is named, and no others are blamed", () => {
  at("rights/a.csv");
  chmodSync(at("rights/secret.csv"), 0);
  chmodSync(folder, 0o755);
  // root may read everything, so that another user has to try.
  const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const { status, stderr } = spawnSync(
    process.execPath,
    [`${ROOT}packages/cli/src/main.ts`, "read", join(folder, "rights")],
    { encoding: "utf8", ...user },
  );
  expect(status).toBe(2);
  expect(stderr).toMatch(/secret\.csv[\s\S]*does not let it be read \(EACCES\)/);
  expect(stderr).not.toMatch(/\n\s+at \S+ \(|a\.csv/);
});
