import { describe, expect, test } from "vitest";
import { en } from "../src/messages/en.ts";
import { ko } from "../src/messages/ko.ts";
import { VERSION } from "../src/version.ts";
import { bongsu } from "./run-cli.ts";

const COMMANDS = [
  [],
  ["compare"],
  ["read"],
  ["init"],
  ["init", "exercise"],
  ["calibrate"],
  ["plan"],
  ["lint"],
  ["start"],
  ["publish"],
  ["statement"],
  ["statement", "draft"],
  ["statement", "sign"],
  ["statement", "export"],
  ["verify"],
  ["promises"],
  ["accept"],
  ["accept", "evidence"],
  ["accept", "check"],
  ["accept", "matrix"],
  ["init", "acceptance"],
  ["init", "cover"],
  ["watch"],
  ["filing"],
  ["init", "evidence"],
  ["crosswalk"],
  ["crosswalk", "why"],
  ["crosswalk", "check"],
  ["crosswalk", "convert"],
  ["log"],
  ["log", "init"],
  ["log", "list"],
  ["log", "append"],
  ["log", "prove"],
  ["log", "verify"],
  ["log", "fsck"],
  ["log", "reconcile"],
  ["log", "retire"],
  ["party"],
  ["party", "keys"],
  ["party", "rotate"],
  ["party", "revoke"],
  ["node"],
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
  ["peer"],
  ["peer", "add"],
  ["peer", "list"],
  ["peer", "remove"],
  ["witness"],
  ["witness", "add"],
  ["witness", "list"],
  ["witness", "resume"],
];

const named = COMMANDS.map((path) => [["bongsu", ...path].join(" "), path] as const);

/** Names that are the same in both languages: commands, flags, values, file endings, formats, products. */
const NAMES =
  /"[^"]*"|https?:\/\/\S+|my-node|my-log|new-log|key-compromised|key-lost|split-view|data-lost|ended|moved|test-result|svr|scitt|export|tlog-(?:proof|policy)|c2sp\.org\S*|checkpoint[\w-]+|published|--?[a-z][a-z-]*|bongsu( [a-z]+)*|\.\w+|\b[\w-]+(\.\w+|\/)|\b(compare|read|init|exercise|evidence|filing|business-pledge-progress|hiroshima-report|eu-model-report|korea-ai-basic-act|frontier-commitments|calibrate|plan|lint|start|publish|statement|log|party|node|peer|witness|resume|status|config|domain|site|backup|restore|rebuild|pollSeconds|age|add|remove|start|draft|sign|list|append|prove|verify|promises|accept|acceptance|cover|matrix|profile|copy-of-the-log|watch|crosswalk|why|check|convert|OSCAL|SSSOM|fsck|reconcile|retire|keys|rotate|revoke|compromised|lost|superseded|ceased|state|institute|company|civil-society|observer|observation|objection|reply|correction|withdrawal|erasure|endorsement|recognition|cosign|side-by-side|paired|pooled|ko|en|JSON|Ctrl-C|logs-\w+|false|true)\b/g;

describe.each(named)("%s --help", (_, path) => {
  test("is said in English, with an example that begins with bongsu", async () => {
    const { code, out } = await bongsu(...path, "--help");
    expect(code).toBe(0);
    expect(out).toMatch(/^Example/m);
    expect(out).toMatch(/^ {2}bongsu \w+ .*\S/m);
    // Between quotation marks stand names, which may be Korean.
    expect(out.replaceAll(/"[^"]*"/g, "")).not.toMatch(/[가-힣]/);
  });

  test("is said in Korean, with no English sentence in it", async () => {
    const { code, out } = await bongsu(...path, "--help", "--lang", "ko");
    expect(code).toBe(0);
    expect(out).toMatch(/^예[:,]/m);
    const rest = out.replaceAll(NAMES, " ");
    // Two Latin words side by side would be a phrase that somebody forgot to write in Korean.
    expect(rest.match(/[A-Za-z]{2,}\s+[A-Za-z]{2,}/g)).toBeNull();
    expect(rest.match(/\b[a-z]{3,}\b/g)).toBeNull();
  });
});

test("a phrase left in English would be found", () => {
  expect("쓸 곳: where to write".replaceAll(NAMES, " ")).toMatch(/[A-Za-z]{2,}\s+[A-Za-z]{2,}/);
});

test("the system's language is used unless --lang says otherwise", async () => {
  const { languageOf } = await import("../src/context.ts");
  expect(languageOf([], { LANG: "ko_KR.UTF-8" })).toBe("ko");
  expect(languageOf(["--lang", "en"], { LANG: "ko_KR.UTF-8" })).toBe("en");
  expect(languageOf(["--lang=ko"], {})).toBe("ko");
  expect(languageOf([], { LANG: "de_DE.UTF-8" })).toBe("en");
});

test("--version is the version of the results", async () => {
  const { code, out } = await bongsu("--version");
  expect([code, out.trim()]).toEqual([0, VERSION]);
});

test("nothing after bongsu prints what it can do", async () => {
  const { out } = await bongsu();
  for (const command of ["compare", "read", "calibrate", "plan", "lint", "start"])
    expect(out).toContain(command);
});

/** The keys of a tree of messages, and whether each is a sentence or makes one. */
const keysOf = (tree: object, at = ""): string[] =>
  Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
    typeof value === "object" && value !== null ? keysOf(value, `${at}${key}.`) : [`${at}${key}`],
  );

test("every message exists in both languages, and differs where it is a sentence", () => {
  expect(keysOf(ko).sort()).toEqual(keysOf(en).sort());
  const values = (tree: object): unknown[] =>
    Object.values(tree).flatMap((v: unknown) => (typeof v === "object" && v !== null ? values(v) : [v]));
  for (const said of values(ko)) if (typeof said === "string") expect(said).toMatch(/[가-힣]/);
});
