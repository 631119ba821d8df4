import { copyFileSync, cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { recordsAt } from "../src/io/records-at.ts";
import { bongsu } from "./run-cli.ts";
import { ROOT, temporaryFolder } from "./temporary.ts";

const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);
const ADDED = "pact-of-nowhere";

/** The pages to which a page links, in one language. */
const linksOf = (page: string, lang: string): string[] => [
  ...new Set(
    [...readFileSync(at(`pages/${page}`), "utf8").matchAll(/href="([a-z0-9-]+\.html)#([a-z]+)/gi)].flatMap(
      ([, name = "", of = ""]) => (of.startsWith(lang) ? [name] : []),
    ),
  ),
];

/** Pages that are reached with at most so many links. */
function reached(from: string, links: number, lang: string): Set<string> {
  let seen = new Set([from]);
  for (let step = 0; step < links; step++)
    seen = new Set([...seen].flatMap((page) => [page, ...linksOf(page, lang)]));
  return seen;
}

beforeAll(async () => {
  cpSync(join(ROOT, "records"), at("records"), { recursive: true });
  const added = join(ROOT, `examples/promises/${ADDED}.yaml`);
  copyFileSync(added, at(`records/instruments/${ADDED}.yaml`));
  expect((await bongsu("promises", at("records"), "--as-of", "2026-11-25", "-o", at("pages"))).code).toBe(0);
});

describe.each(["en", "ko"])("a stranger, in %s", (lang) => {
  test("finds every company within two links from the first page", () => {
    const companies = recordsAt(at("records")).parties.filter(({ kind }) => kind === "company");
    expect(companies.length).toBeGreaterThan(25);
    const near = reached("index.html", 2, lang);
    expect(companies.map(({ id }) => `party-${id}.html`).filter((page) => !near.has(page))).toEqual([]);
    expect(near.has("party-nobody.html")).toBe(false);
  });

  test("who adds an instrument as one file finds its page and its clause's", () => {
    expect(linksOf("index.html", lang)).toContain(`instrument-${ADDED}.html`);
    expect(linksOf(`instrument-${ADDED}.html`, lang)).toContain(`clause-${ADDED}-1.html`);
    const clause = readFileSync(at(`pages/clause-${ADDED}-1.html`), "utf8");
    expect(clause).toContain(
      lang === "ko"
        ? "기업은 자기 모델을 어떻게 평가하였는지 공개한다."
        : "Each company publishes how its models were evaluated.",
    );
  });
});

test("without the file there is no such page; a file without a date of checking is refused at its line", async () => {
  await bongsu("promises", "--as-of", "2026-11-25", "-o", at("plain"));
  expect(existsSync(at(`plain/instrument-${ADDED}.html`))).toBe(false);
  const path = at(`records/instruments/${ADDED}.yaml`);
  writeFileSync(path, readFileSync(path, "utf8").replace("checked: 2026-11-25, ", ""));
  const refused = await bongsu("promises", at("records"), "-o", at("refused"), "--lang", "en");
  expect(refused.code).toBe(2);
  expect(refused.err).toMatch(/pact-of-nowhere\.yaml[^]*line 19[^]*checked/i);
  expect(existsSync(at("refused"))).toBe(false);
});
