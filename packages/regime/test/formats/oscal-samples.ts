import { text } from "@bongsu/input";
import { type MappingRow, mappingCollectionOf, type MappingHead } from "@bongsu/regime";

export const row = (over: Partial<MappingRow> = {}): MappingRow => ({
  author: "bongsu",
  rationale: "semantic",
  relation: "subset",
  sources: [{ scheme: "seoul", version: "2025", id: "IV" }],
  targets: [{ scheme: "act", version: "2026", id: "제31조" }],
  strength: "medium",
  words: text("The first asks for less.", "앞의 조항이 더 적게 요구한다."),
  at: { file: "m.json", place: {} },
  ...over,
});

export const head: MappingHead = {
  title: "A crosswalk",
  version: "1",
  description: "For tests.",
  method: "human",
  status: "draft",
  asOf: "2026-11-25",
};

/** A sound mapping collection as a JSON value to be tampered with. */
export const sound = (): Sample =>
  JSON.parse(JSON.stringify({ "mapping-collection": mappingCollectionOf([row()], head).collection }));

interface SampleMap {
  uuid: string;
  ns?: string;
  relationship: string;
  [key: string]: unknown;
}
export interface Sample {
  "mapping-collection": {
    uuid: string;
    provenance?: Record<string, unknown>;
    metadata: Record<string, unknown>;
    mappings: { uuid: string; maps: SampleMap[]; [key: string]: unknown }[];
    [key: string]: unknown;
  };
}

export const firstMap = (sample: Sample): SampleMap => {
  const map = sample["mapping-collection"].mappings[0]?.maps[0];
  if (map === undefined) throw new Error("the sample has a map");
  return map;
};
