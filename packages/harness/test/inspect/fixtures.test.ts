import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { memorySource } from "@bongsu/input";
import { needs } from "../../../input/test/needs.ts";
import { readLog } from "./logs.ts";

const data = needs("BONGSU_DATA");
const folder = (name: string): string => join(data.path, "logs", "inspect", name);
const fixture = (path: string) =>
  readLog(memorySource(path.split("/").at(-1) ?? path, readFileSync(folder(path))), true);

describe.skipIf(data.skip)(`real Inspect logs (${data.reason})`, () => {
  test("one run in both formats reads the same", async () => {
    const [zip, json] = await Promise.all([
      fixture("public/log_formats.eval"),
      fixture("public/log_formats.json"),
    ]);
    expect(zip.records).toHaveLength(1);
    // The .json of that version kept no token usage.
    const known = ({ item, itemDigest, answerDigest, scores }: (typeof zip.records)[number]) => ({
      item,
      itemDigest,
      answerDigest,
      scores,
    });
    expect(zip.records.map(known)).toEqual(json.records.map(known));
  });

  test("two systems put to the same items have the same item digests", async () => {
    const [one, other] = await Promise.all([
      fixture("public/eee_data_arc_qwen.json"),
      fixture("public/eee_data_arc_sonnet.json"),
    ]);
    const digests = new Map(other.records.map(({ item, itemDigest }) => [item, itemDigest]));
    expect(one.records.map(({ itemDigest }) => itemDigest)).toEqual(
      one.records.map(({ item }) => digests.get(item)),
    );
    expect(one.records[0]?.answerDigest).not.toBe(other.records[0]?.answerDigest);
  });

  test("a judge that a scorer names, and a judge that is the system", async () => {
    const named = await fixture("public/eee_data_with_llm_scoring.json");
    expect(named.reading.facts.scorers[0]).toMatchObject({
      judge: "google/gemini-2.0-flash-001",
      judgeFrom: "parameter",
      rubricDigest: expect.stringMatching(/^sha256:/),
    });
    const itself = await fixture("public/2025-05-12T20-28-26-04-00_security-guide.json");
    expect(itself.reading.facts.scorers[0]).toMatchObject({
      judge: "openai/gpt-4o-mini",
      judgeFrom: "default",
    });
  });

  test("a killed run of 138 samples is read without its header", async () => {
    const { reading, records } = await fixture(
      "generated/2026-11-22T21-36-03-00-00_crashed_FaVeefeQN4cUpPqdaZiCHm.eval",
    );
    expect(records).toHaveLength(138);
    expect(reading.facts.status).toBe("started");
  });
});
