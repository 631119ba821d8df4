import type { Sentence } from "../result/index.ts";
import type { Answer } from "./answer.ts";
import { paragraph } from "./say.ts";

/** What a table without logs lets a reader conclude, then what not. */
export function publishedTable(answer: Answer): Sentence[] {
  if (answer.published === null) return [];
  const said = (outcome: "holds" | "fails" | "unknown") =>
    (answer.published?.checks ?? []).filter((c) => c.outcome === outcome).map((c) => c.said);
  const paragraphs = [
    { rule: "published-fails", parts: said("fails") },
    { rule: "published-holds", parts: said("holds") },
    { rule: "published-unknown", parts: said("unknown") },
  ];
  return paragraphs.filter((p) => p.parts.length > 0).map((p) => paragraph(p.rule, p.parts));
}
