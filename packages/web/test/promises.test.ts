import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { loadRecords, promises, type Records } from "@bongsu/regime";
import { promisePages } from "@bongsu/web";

const ROOT = fileURLToPath(new URL("../../../records/", import.meta.url));
const given = readdirSync(ROOT, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => ({ name: name.replaceAll("\\", "/"), bytes: readFileSync(`${ROOT}${name}`) }));
const records = loadRecords(given);

const made = (from: Records): ReadonlyMap<string, string> => {
  const result = promises(from, { party: null, instrument: null, since: null, asOf: "2026-11-25" });
  return new Map(promisePages(result, from).map(({ name, bytes }) => [name, bytes]));
};
const pages = made(records);

const idsOf = (page: string): ReadonlySet<string> =>
  new Set([...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id ?? ""));

/** Links of one page to others of the record that lead to no page, or to no place in it. */
function broken(name: string, page: string, all: ReadonlyMap<string, string>): string[] {
  return [...page.matchAll(/href="([^"#:]*)(?:#([^"]*))?"/g)].flatMap(([, file = "", place]) => {
    if (["promises.csv", "promises.json"].includes(file)) return [];
    const target = all.get(file === "" ? name : file);
    if (target === undefined) return [`${file}`];
    return place === undefined || idsOf(target).has(place) ? [] : [`${file}#${place}`];
  });
}

describe("the pages of the public record", () => {
  test("there is one for each party, instrument and clause, and an overview, a timeline, the changes and a feed in each language", () => {
    const clauses = records.instruments.flatMap((instrument) => instrument.clauses).length;
    expect(pages.size).toBe(5 + records.parties.length + records.instruments.length + clauses);
  });

  test("every link leads to a page that is written, and to a place in it", () => {
    // All pages are made alike; one in seven, with the four kinds among them, keeps this short.
    const some = [...pages].filter(([name], at) => at % 7 === 0 || /^(index|instrument-)/.test(name));
    expect(some.flatMap(([name, page]) => broken(name, page, pages))).toEqual([]);
    expect(broken("a.html", '<a href="nowhere.html#en"><a href="#en.x">', new Map([["a.html", ""]]))).toEqual(
      ["nowhere.html", "#en.x"],
    );
  });

  test("nothing is shown that was not said", () => {
    for (const page of pages.values()) expect(page).not.toMatch(/\bundefined|\[object|\bNaN/);
  });

  test("a company is one click away from the first page", () => {
    const index = pages.get("index.html") ?? "";
    for (const { id, kind } of records.parties)
      if (kind === "company") expect(index).toContain(`href="party-${id}.html#en"`);
  });

  test("both languages are inside, each with the same findings", () => {
    for (const [name, page] of pages) {
      if (name.endsWith(".atom")) continue;
      const [, en = "", ko = ""] = page.split(/<div class="half" id="(?:en|ko)"/);
      const marks = (half: string): number => half.match(/class="chip/g)?.length ?? 0;
      expect(marks(ko), name).toBe(marks(en));
      expect(en.match(/<h1[^>]*>.*?<\/h1>/s)?.[0]).toBeTruthy();
      expect(ko.match(/<table|<dl|<ul/)).toBeTruthy();
    }
  });

  test("a clause that nobody has read says so, and shows no words", () => {
    const page = pages.get("clause-seoul-declaration-9.html") ?? "";
    expect(page).toContain("Nobody has read the text of this clause");
    expect(page).toContain("원문을 읽은 사람이 없어");
    expect(pages.get("clause-seoul-declaration-1.html")).not.toContain("Nobody has read");
    expect(pages.get("clause-iso-42001-A.2.2.html")).toMatch(/Nobody has read|Only numbers and titles/);
  });

  test("a target is called a target, in figures of each language", () => {
    const page = pages.get("party-korea.html") ?? "";
    expect(page).toMatch(/target<\/span\s*>Budget of the whole programme: KRW 826\.2 billion/);
    expect(page).toMatch(/목표<\/span\s*>사업 전체 예산: 8,262억 원/);
  });

  test("the same record gives the same bytes", () => {
    expect([...made(loadRecords(given.toReversed()))]).toEqual([...pages]);
  });

  test("names from outside are text, whatever they hold", () => {
    const evil = `<script>alert(1)</script>"onload="x`;
    const [first] = records.parties;
    if (first === undefined) throw new Error("there are parties");
    const hostile: Records = {
      ...records,
      parties: [{ ...first, name: { en: evil, ko: evil } }, ...records.parties.slice(1)],
      events: records.events.map((event) => ({
        ...event,
        words: { en: evil, ko: evil },
        cited: { ...event.cited, source: { ...event.cited.source, url: "javascript:alert(1)" } },
      })),
    };
    for (const page of made(hostile).values()) {
      expect(page).not.toContain("<script>alert");
      expect(page).not.toContain('"onload="');
      expect(page).not.toContain('href="javascript:');
    }
  });
});
