import { memorySource, problemSink, readDocument } from "@bongsu/input";
import { watch, type Version } from "@bongsu/regime";
import { digestBytes } from "@bongsu/statement";
import { describe, expect, test } from "vitest";
import { nodePlatform } from "../../input/test/node-platform.ts";
import { watchPage } from "../src/index.ts";

const EVIL = `<script>alert(1)</script> "quoted" 'x' & <img src=x onerror=alert(2)> \u202e back`;

async function version(name: string, text: string): Promise<Version> {
  const bytes = new TextEncoder().encode(text);
  const options = { platform: nodePlatform, sink: problemSink(false) };
  const document = await readDocument(memorySource(name, bytes), options);
  return { document, digest: digestBytes(bytes), bytes: bytes.length };
}

describe("the page of two versions made to harm", () => {
  test("shows what they say as text, wherever it stands", async () => {
    const old = await version(`<b>old</b>.txt`, "The log must be kept by us for years.\n\nGone now.");
    const fresh = await version(`${EVIL}.txt`, `The log may be kept by us ${EVIL} for years.\n\n${EVIL}`);
    const id = watch(old, fresh).findings[0]?.id.slice(7) ?? "";
    const result = watch(old, fresh, {
      announcement: await version("n.txt", `The log may be kept by us ${EVIL} for years.`),
      searches: [{ by: EVIL, on: "2026-11-25", where: EVIL, found: "none", url: "javascript:alert(1)" }],
      reviews: {
        disputes: [{ finding: id, by: EVIL, on: "2026-11-25", words: EVIL }],
        confirmations: [{ finding: id, by: EVIL, on: "2026-11-25" }],
      },
    });
    const page = watchPage(result, { files: true });
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).not.toMatch(/<img|onerror=alert\(2\)>|javascript:/);
    expect(page).not.toContain("\u202e");
    expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(page.match(/&lt;img src=x/g)?.length ?? 0).toBeGreaterThan(10);
  });

  test("has the same bytes on every run, and both languages inside", async () => {
    const [old, fresh] = [await version("a.txt", "It must run."), await version("b.txt", "It may run.")];
    const page = watchPage(watch(old, fresh));
    expect(watchPage(watch(old, fresh))).toBe(page);
    expect(page).toContain("Where words that bind changed");
    expect(page).toContain("의무·허용 표현이 바뀐 곳");
    expect(watchPage(watch(old, old))).toContain("byte by byte");
  });
});
