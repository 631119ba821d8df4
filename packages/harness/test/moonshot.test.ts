import { describe, expect, it } from "vitest";
import { fixture, readOne } from "./support.ts";

// Synthetic content in the layout of Moonshot's benchmarking results.
describe("Moonshot results", () => {
  it("are one record for each model and prompt, with the verdict found by prompt and answer", async () => {
    const { samples, problems, reading } = await readOne([fixture("moonshot-cookbook-synthetic.json")]);
    expect(problems).toEqual([]);
    expect(
      samples.map(({ system, item, stratum, scores }) => [system, item, stratum, scores[0]?.value]),
    ).toEqual([
      ["model-a", "synthetic-set/1", "synthetic-recipe", "safe"],
      ["model-a", "synthetic-set/2", "synthetic-recipe", "unsafe"],
      ["model-a", "synthetic-set/3", "synthetic-recipe", "safe"],
      ["model-b", "synthetic-set/1", "synthetic-recipe", "safe"],
      ["model-b", "synthetic-set/2", "synthetic-recipe", "unsafe"],
      ["model-b", "synthetic-set/3", "synthetic-recipe", "safe"],
    ]);
    expect(samples[0]?.scores[0]).toEqual({
      scorer: "syntheticannotator",
      value: "safe",
      judge: "syntheticannotator",
    });
    expect(reading.facts).toMatchObject({
      systems: ["model-a", "model-b"],
      status: "success",
      generation: { random_seed: 0, prompt_selection_percentage: 100 },
      dataset: { name: "synthetic-set" },
    });
    expect(reading.facts.reported).toContainEqual({
      scorer: "syntheticannotator",
      reducer: null,
      name: "synthetic-recipe/model-a/safe",
      value: 2,
    });
  });

  it("by recipe, with answers as plain texts and a template, are read alike", async () => {
    const { samples } = await readOne([fixture("moonshot-recipe-synthetic.json")]);
    expect(samples.map(({ item, scores }) => [item, scores[0]?.value])).toEqual([
      ["synthetic-set/1+polite", "safe"],
      ["synthetic-set/2+polite", "unsafe"],
      ["synthetic-set/3+polite", "safe"],
    ]);
  });
});
