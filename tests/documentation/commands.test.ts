import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { main } from "../../packages/cli/src/main.ts";
import { commandLines, PAGES, ROOT, textOf } from "./markdown.ts";

/** Folders that the pages name as somebody's own; here each holds a stand-in. */
const INSTITUTES = [
  "logs-seoul",
  "logs-london",
  "folder-a",
  "folder-b",
  "folder-of-one-institute",
  "folder-of-another",
  "한-기관의-폴더",
  "다른-기관의-폴더",
  "joint-test/seoul",
  "joint-test/london",
];

let root = "";
/** Every page begins afresh, in a folder of its own. */
const folderOf = (page: string): string => join(root, page.replaceAll("/", "-"));

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "bongsu-docs-"));
  for (const page of ["page.md", ...PAGES.filter((each) => documented(each, textOf(each)).length > 0)])
    fill(folderOf(page));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function fill(folder: string): void {
  cpSync(`${ROOT}examples`, join(folder, "examples"), { recursive: true });
  const rows = readFileSync(`${ROOT}examples/xstest/labels.csv`, "utf8").trim().split(/\r?\n/).slice(0, 120);
  for (const [at, name] of INSTITUTES.entries()) {
    // Every second institute judged with the other judge: item, family, system and one verdict are left.
    const table = rows.map((row) =>
      row.split(",").filter((_, column) => column < 3 || column === 6 + (at % 2)),
    );
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, name, "results.csv"), table.map((cells) => cells.join()).join("\n"));
  }
}

interface Documented {
  readonly page: string;
  readonly argv: readonly string[];
  readonly code: number;
}

/** Commands that begin a line of a fence; `# exit code N` behind one states what it ends with. */
function documented(page: string, text: string): Documented[] {
  return commandLines(text).flatMap((line) => {
    const [command = "", comment = ""] = line.split(/\s+#/);
    const argv = /^\s*(?:npx )?bongsu\s+(.*)$/.exec(command)?.[1]?.trim();
    const code = /(?:exit code|종료 코드) (\d+)/.exec(comment)?.[1] ?? 0;
    return argv === undefined ? [] : [{ page, argv: words(argv), code: Number(code) }];
  });
}

/** As a shell would part them, as far as the pages need it. */
const words = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");

/** As if it were run in the folder: paths are made absolute, flags and their plain values are left. */
async function runIn({ argv, page }: Documented): Promise<{ code: number; err: string }> {
  const folder = folderOf(page);
  let err = "";
  const process = {
    env: { XDG_STATE_HOME: join(folder, "state"), XDG_DATA_HOME: join(folder, "data") },
    stdout: { write: () => undefined },
    stderr: { write: (words: string) => void (err += words) },
  };
  const isPath = (arg: string, before: string): boolean =>
    !["--domain", "--origin", "--confirm", "domain"].includes(before) &&
    // a clause, as instrument/clause
    !/^[a-z-]+\/[A-Z0-9][A-Za-z0-9.-]*$/.test(arg) &&
    (["-o", "--out", "--records", "--log"].includes(before) ||
      /[/.]|^folder|^logs-|^joint-test|^my-log|^my-node|폴더$/.test(arg));
  const placed = argv.map((arg, at) =>
    !arg.startsWith("-") && !/^[\d.]+$/.test(arg) && isPath(arg, argv[at - 1] ?? "")
      ? `${join(folder, arg)}`
      : arg,
  );
  return { code: await main(placed, process), err };
}

const COMMANDS = PAGES.flatMap((page) => documented(page, textOf(page))).map(
  (command) => [command.page, command.argv.join(" "), command] as const,
);

describe("every command that a page shows", () => {
  test.each(COMMANDS)("%s: bongsu %s", async (_, __, command) => {
    const ran = await runIn(command);
    expect(ran.err).not.toMatch(/defect|Error:/);
    expect(ran.code).toBe(command.code);
  });

  test("is found: there are many, in both languages", () => {
    expect(COMMANDS.length).toBeGreaterThan(20);
    expect(COMMANDS.some(([page]) => page.startsWith("docs/ko/"))).toBe(true);
  });

  test("would fail if it were wrong", async () => {
    const text = "```\nnpx bongsu compare folder-a --jsno\nnpx bongsu compare nowhere/   # exit code 2\n```";
    const [wrong, right] = documented("page.md", text);
    if (wrong === undefined || right === undefined) throw new Error("two commands stand there");
    expect((await runIn(wrong)).code).not.toBe(wrong.code);
    expect((await runIn(right)).code).toBe(right.code);
  });
});

/** Every flag that the commands have, by what their help says. */
async function flagsOfHelp(): Promise<Set<string>> {
  const flags = new Set<string>();
  const commands = [
    ["compare"],
    ["read"],
    ["init", "exercise"],
    ["init", "evidence"],
    ["filing"],
    ["calibrate"],
    ["plan"],
    ["lint"],
    ["start"],
    ["publish"],
    ["verify"],
    ["promises"],
    ["accept", "evidence"],
    ["accept", "check"],
    ["accept", "matrix"],
    ["init", "acceptance"],
    ["init", "cover"],
    ["watch"],
    ["crosswalk", "why"],
    ["crosswalk", "check"],
    ["crosswalk", "convert"],
    ["statement", "draft"],
    ["statement", "sign"],
    ["statement", "export"],
    ["log", "init"],
    ["log", "list"],
    ["log", "append"],
    ["log", "prove"],
    ["log", "verify"],
    ["log", "fsck"],
    ["log", "reconcile"],
    ["log", "retire"],
    ["party", "keys"],
    ["party", "rotate"],
    ["party", "revoke"],
    ["node", "init"],
    ["node", "start"],
    ["node", "status"],
    ["node", "config"],
    ["node", "domain"],
    ["node", "backup"],
    ["node", "restore"],
    ["node", "resume"],
    ["node", "rebuild"],
    ["node", "site"],
    ["peer", "add"],
    ["peer", "list"],
    ["peer", "remove"],
    ["witness", "add"],
    [],
  ];
  for (const command of commands) {
    let out = "";
    const stdout = { write: (words: string) => void (out += words) };
    await main([...command, "--help"], { stdout, stderr: stdout });
    for (const match of out.matchAll(/--[a-z][a-z-]*/g)) flags.add(match[0]);
  }
  return flags;
}

test.each(["docs/command-line.md", "docs/ko/command-line.md"])(
  "%s names every flag, and no other",
  async (page) => {
    const named = new Set([...textOf(page).matchAll(/--[a-z][a-z-]*/g)].map((match) => match[0]));
    expect([...named].sort()).toEqual([...(await flagsOfHelp())].sort());
  },
);
