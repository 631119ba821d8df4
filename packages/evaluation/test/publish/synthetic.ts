import type { Comparison } from "../../src/index.ts";
import { answerWith, contrast, estimate, figure, row } from "../verdict/answer.ts";

const DIGEST = `sha256:${"0".repeat(64)}` as const;

/** A synthetic comparison: two pipelines, one system, one figure of each kind. */
export const comparisonWith = (more: Partial<Comparison> = {}): Comparison => ({
  ...answerWith({
    estimates: [estimate("a", "s1", 0.8), estimate("b", "s1", 0.7)],
    contrasts: [contrast("s1", -0.1)],
    gate: [row("items", "items-same", "same")],
  }),
  verdict: [
    {
      rule: "pipelines-differ",
      en: ["By ", { say: "10", figure: "difference/s1" }],
      ko: ["차이 ", { say: "10", figure: "difference/s1" }],
    },
  ],
  ...more,
});

export { DIGEST, contrast, estimate, figure, row };
