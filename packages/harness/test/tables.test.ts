import { describe, expect, it } from "vitest";
import { itemDigest } from "@bongsu/harness";
import { file, jsonLines, platform, readOne, sha256 } from "./support.ts";

describe("a wide table", () => {
  it("becomes one record a row; texts are digested and never carried", async () => {
    const { samples, reading } = await readOne([
      file(
        "institute-a.csv",
        "id,model,lang,epoch,cluster,prompt,completion,pass,error\n1,m,ko,2,g,물음,답,TRUE,\n2,m,ko,1,g,물음2,,,time out\\nhere\n",
      ),
    ]);
    expect(samples[0]).toEqual({
      system: "m",
      item: "1",
      itemDigest: itemDigest(platform, { input: "물음" }),
      epoch: 2,
      language: "ko",
      cluster: "g",
      stratum: null,
      answerDigest: `sha256:${sha256("답")}`,
      scores: [{ scorer: "pass", value: true, judge: null }],
      labels: [],
      state: "scored",
      detail: null,
      inputTokens: null,
      outputTokens: null,
      seconds: null,
    });
    expect(samples[1]).toMatchObject({ state: "error", detail: "time out\\nhere", answerDigest: null });
    expect(JSON.stringify(samples)).not.toMatch(/물음|답/);
    expect(reading.losses()).toContainEqual(
      expect.objectContaining({ field: "prompt", kind: "not-carried", samples: 2 }),
    );
  });

  it("reads missing cells as not scored, labels as labels, numerals as numbers", async () => {
    const { samples } = await readOne([
      file("t.csv", "id,score\na,\nb,N/A\nc,none\nd,0.5\ne,12345678901234567890\n"),
    ]);
    expect(samples.map((sample) => sample.scores[0]?.value)).toEqual([
      null,
      null,
      "none",
      0.5,
      "12345678901234567890",
    ]);
    expect(samples.map((sample) => sample.state)).toEqual([
      "unscored",
      "unscored",
      "scored",
      "scored",
      "scored",
    ]);
  });

  it("without a system column is called by its file, without an item column by its text", async () => {
    const { samples, reading } = await readOne([file("a/pipeline.one.csv", "prompt,score\nhello,1\n")]);
    expect(samples[0]?.system).toBe("pipeline.one");
    expect(samples[0]?.item).toBe(samples[0]?.itemDigest);
    const lacking = reading.losses().filter((loss) => loss.kind === "lacking");
    expect(lacking.map((loss) => loss.field)).toEqual(expect.arrayContaining(["system", "item", "language"]));
  });

  it("whose epochs count from 0 counts from 1 in the records", async () => {
    const { samples, problems } = await readOne([file("t.csv", "id,epoch,score\na,0,1\na,1,0\n")]);
    expect(samples.map((sample) => sample.epoch)).toEqual([1, 2]);
    expect(problems).toEqual([]);
  });

  it("is read by the mapping that it is given, and by nothing else", async () => {
    const { samples, reading } = await readOne([file("t.csv", "a,b,c,score\nx,y,3,1\n")], {
      columns: { item: "a", system: "b", scores: { mine: "c" } },
    });
    expect(samples[0]).toMatchObject({
      item: "x",
      system: "y",
      scores: [{ scorer: "mine", value: 3, judge: null }],
    });
    expect(reading.losses()).toContainEqual(expect.objectContaining({ field: "score", kind: "not-carried" }));
  });

  it("reports a row without an item id and an epoch that is none, and goes on", async () => {
    const { samples, problems } = await readOne([file("t.csv", "id,epoch,score\n,1,1\na,1,1\nb,2.5,1\n")], {
      columns: { item: "id", epoch: "epoch", scores: { score: "score" } },
    });
    expect(samples.map((sample) => sample.item)).toEqual(["a"]);
    expect(problems.map(({ code, place }) => [code, place?.row, place?.field])).toEqual([
      ["value-unexpected", 2, "id"],
      ["value-unexpected", 4, "epoch"],
    ]);
  });
});

describe("a long table", () => {
  const LONG =
    "item,model,grader,score\n1,m,Human A,safe\n2,m,Human A,unsafe\n1,m,judge-x,unsafe\n2,m,judge-x,unsafe\n";

  it("is gathered by sample wherever its rows stand", async () => {
    const { samples } = await readOne([file("long.csv", LONG)]);
    expect(samples.map(({ item, labels, scores }) => ({ item, labels, scores }))).toEqual([
      {
        item: "1",
        labels: [{ rater: "Human A", value: "safe", adjudicated: false }],
        scores: [{ scorer: "judge-x", value: "unsafe", judge: "judge-x" }],
      },
      {
        item: "2",
        labels: [{ rater: "Human A", value: "unsafe", adjudicated: false }],
        scores: [{ scorer: "judge-x", value: "unsafe", judge: "judge-x" }],
      },
    ]);
  });

  it("that repeats item, system and grader has epochs, and says that it made them up", async () => {
    const { samples, problems } = await readOne([file("long.csv", `${LONG}1,m,judge-x,safe\n`)]);
    expect(samples.map(({ item, epoch, scores }) => [item, epoch, scores.length])).toEqual([
      ["1", 1, 1],
      ["2", 1, 1],
      ["1", 2, 1],
    ]);
    expect(problems).toMatchObject([{ code: "duplicate", severity: "warning" }]);
  });

  it("that numbers its epochs and still repeats a verdict is damaged", async () => {
    const { samples, problems } = await readOne([
      file("long.csv", "item,model,epoch,grader,score\n1,m,1,j,a\n1,m,1,j,b\n"),
    ]);
    expect(samples[0]?.scores).toEqual([{ scorer: "j", value: "a", judge: "j" }]);
    expect(problems).toMatchObject([{ code: "duplicate", severity: "error", place: { row: 3 } }]);
  });
});

describe("JSON Lines of no known harness", () => {
  it("are a table of their members", async () => {
    const { samples, reading, problems } = await readOne([
      jsonLines("t.jsonl", [
        { id: 1, model: "m", score: 0.5, nested: { a: 1 } },
        { id: 2, model: "m", score: null, late: "x" },
      ]),
    ]);
    expect(samples.map(({ item, scores }) => [item, scores[0]?.value])).toEqual([
      ["1", 0.5],
      ["2", null],
    ]);
    expect(reading.facts.format).toBe("jsonl");
    expect(problems).toEqual([]);
  });

  it("lose a line that is no object, with its number", async () => {
    const { samples, problems } = await readOne([
      file("t.jsonl", '{"id":1,"score":1}\n[1]\n{"id":3,"score":0}\n'),
    ]);
    expect(samples.map((sample) => sample.item)).toEqual(["1", "3"]);
    expect(problems).toMatchObject([{ code: "schema", place: { line: 2 } }]);
  });
});
