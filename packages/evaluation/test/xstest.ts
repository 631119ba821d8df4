import { readFileSync } from "node:fs";
import type { LogReading } from "@bongsu/harness";
import { reading, sample } from "./readings.ts";

const LABELS = new URL("../../../examples/xstest/labels.csv", import.meta.url);

/** The labels of XSTest as the table reader hands them over. */
export function xstest(): LogReading {
  const [header = "", ...lines] = readFileSync(LABELS, "utf8").trim().split(/\r?\n/);
  const names = header.split(",");
  const records = lines.map((line) => {
    const cells = new Map(line.split(",").map((cell, at) => [names[at] ?? "", cell]));
    const cell = (name: string): string => cells.get(name) ?? "";
    return sample({
      item: cell("item_id"),
      system: cell("model"),
      stratum: cell("prompt_type"),
      scores: [
        { scorer: "judge_gpt4", value: cell("judge_gpt4"), judge: "gpt4" },
        { scorer: "judge_string_match", value: cell("judge_string_match"), judge: "string_match" },
      ],
      labels: [
        { rater: "human_1", value: cell("human_1"), adjudicated: false },
        { rater: "human_2", value: cell("human_2"), adjudicated: false },
        { rater: "human_final", value: cell("human_final"), adjudicated: true },
      ],
    });
  });
  return reading(records, {}, "labels.csv");
}
