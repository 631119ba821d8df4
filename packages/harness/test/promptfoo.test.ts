import { describe, expect, it } from "vitest";
import { file, fixture, readAll, readOne } from "./support.ts";

// Synthetic content in promptfoo's layout 3: two providers, one of them under two templates, two tests, one repeated.
describe("a promptfoo export", () => {
  it("joins rows by testIdx, whatever order they were completed in", async () => {
    const { samples, problems, reading } = await readOne([fixture("promptfoo-synthetic.json")]);
    expect(problems).toEqual([]);
    expect(samples.map(({ system, item, epoch, state }) => `${system} ${item}.${epoch} ${state}`)).toEqual([
      "synthetic:model-b [prompt 0] 1.1 scored",
      "first 0.1 scored",
      "first 0.2 scored",
      "first 1.1 scored",
      "synthetic:model-b [prompt 0] 0.1 error",
      "synthetic:model-b [prompt 0] 0.2 scored",
      "synthetic:model-b [prompt 1] 0.1 scored",
      "synthetic:model-b [prompt 1] 1.1 scored",
      "synthetic:model-b [prompt 1] 0.2 scored",
    ]);
    expect(reading.facts).toMatchObject({
      harness: { name: "promptfoo", version: "0.120.19" },
      task: { name: "Synthetic sums" },
      systems: ["synthetic:model-b [prompt 0]", "synthetic:model-b [prompt 1]", "first"],
      generation: { temperature: 0 },
      epochs: 2,
      totals: { declared: 9, completed: 9 },
      created: "2026-01-01T00:00:00.000Z",
    });
  });

  it("has a score for the row and for every assertion, each under its own name and judge", async () => {
    const { samples } = await readOne([fixture("promptfoo-synthetic.json")]);
    expect(samples[3]?.scores).toEqual([
      { scorer: "pass", value: true, judge: null },
      { scorer: "score", value: 1, judge: null },
      { scorer: "Polite", value: 0.8, judge: "synthetic:judge" },
      { scorer: "icontains", value: 1, judge: "icontains" },
      { scorer: "icontains #2", value: 0, judge: "icontains" },
    ]);
  });

  it("has errors as errors, with the first line of the message and no score", async () => {
    const { samples } = await readOne([fixture("promptfoo-synthetic.json")]);
    expect(samples[4]).toMatchObject({
      scores: [],
      detail: "RateLimitError: too many requests",
      seconds: null,
    });
  });

  it("gives the same records from JSON Lines as from JSON", async () => {
    const whole = await readOne([fixture("promptfoo-synthetic.json")]);
    const lines = await readOne([fixture("promptfoo-synthetic.jsonl")]);
    expect(lines.samples).toEqual(whole.samples);
    expect(lines.reading.facts.format).toBe("promptfoo");
  });

  it("of an older layout is refused, and read as it stands only when told to go on", async () => {
    const source = fixture("promptfoo-synthetic.json");
    const text = new TextDecoder().decode(await source.read(0, source.size));
    const older = [file("old.json", text.replace('"version": 3', '"version": 2'))];
    await expect(readAll(older, { keepGoing: false })).rejects.toMatchObject({
      problems: [{ code: "version-unsupported", place: { pointer: "/results/version" } }],
    });
    expect((await readOne(older)).samples).toHaveLength(9);
  });

  it("whose rows are fewer than it counted says so", async () => {
    const source = fixture("promptfoo-synthetic.json");
    const text = new TextDecoder().decode(await source.read(0, source.size));
    const { problems } = await readOne([file("p.json", text.replace('"successes": 6', '"successes": 60'))]);
    expect(problems).toMatchObject([{ code: "truncated", severity: "warning" }]);
  });

  it("that was cut off keeps the rows before the cut and says where it ends", async () => {
    const source = fixture("promptfoo-synthetic.json");
    const text = new TextDecoder().decode(await source.read(0, source.size));
    const cut = text.indexOf('"testIdx": 2');
    const { samples, problems } = await readOne([file("cut.json", text.slice(0, cut))]);
    expect(samples).toHaveLength(2);
    expect(problems).toMatchObject([
      { code: "truncated", file: "cut.json", place: { byte: expect.any(Number) } },
    ]);
  });
});
