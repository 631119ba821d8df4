import { readFileSync, readdirSync } from "node:fs";
import { memorySource, parseYaml, problemSink, readDocument } from "@bongsu/input";
import { digestBytes } from "@bongsu/statement";
import { wilsonInterval } from "@bongsu/statistics";
import { z } from "zod";
import { nodePlatform } from "../../../input/test/node-platform.ts";
import { MODALITIES, watch, type Version, type Watch, type WatchFinding } from "../../src/watch/index.ts";

const FOLDER = new URL("../../../../examples/watch/evaluation/", import.meta.url);

const changeSchema = z.strictObject({
  kind: z.enum(["added", "removed", "reworded", "moved"]),
  old: z.string().optional(),
  new: z.string().optional(),
  modality: z.strictObject({ from: z.enum(MODALITIES), to: z.enum(MODALITIES) }).optional(),
});
type Change = z.infer<typeof changeSchema>;

const labelsSchema = z.strictObject({
  pair: z.string(),
  set: z.enum(["development", "held-out"]),
  synthetic: z.boolean(),
  language: z.enum(["en", "ko"]),
  labelled: z.string(),
  /** Digests of texts that are not ours to carry: whoever measures brings them. */
  texts: z.strictObject({ old: z.string(), new: z.string() }).optional(),
  changes: z.array(changeSchema).min(1),
});

export interface Labelled {
  readonly labels: z.infer<typeof labelsSchema>;
  readonly old: Version;
  readonly fresh: Version;
}

export async function versionAt(url: URL, name: string): Promise<Version> {
  const bytes = new Uint8Array(readFileSync(url));
  const options = { platform: nodePlatform, sink: problemSink(false) };
  return {
    document: await readDocument(memorySource(name, bytes), options),
    digest: digestBytes(bytes),
    bytes: bytes.length,
  };
}

/** Pairs whose texts lie beside their labels; with a folder of the other texts, those pairs. */
export async function labelledPairs(texts: URL | null = null): Promise<Labelled[]> {
  const names = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const pairs = await Promise.all(names.map(({ name }) => pairIn(name, texts)));
  return pairs.filter((pair) => pair !== null);
}

async function pairIn(name: string, texts: URL | null): Promise<Labelled | null> {
  const yaml = parseYaml(readFileSync(new URL(`${name}/labels.yaml`, FOLDER), "utf8"), {
    file: `${name}/labels.yaml`,
  });
  const labels = labelsSchema.parse(yaml.value);
  if ((labels.texts === undefined) !== (texts === null)) return null;
  const at = (file: string): URL => new URL(`${name}/${file}`, texts ?? FOLDER);
  const old = await versionAt(at("old.markdown"), "old.markdown");
  const fresh = await versionAt(at("new.markdown"), "new.markdown");
  if (labels.texts !== undefined && (old.digest !== labels.texts.old || fresh.digest !== labels.texts.new))
    throw new Error(
      `${name}: these are other texts than were labelled (examples/watch/evaluation/README.md)`,
    );
  return { labels, old, fresh };
}

export const CLASSES = ["added", "removed", "reworded", "moved", "modality"] as const;
export type Class = (typeof CLASSES)[number];

/** Labels and findings of one class that meet, and those that do not. */
export interface Tally {
  readonly hits: number;
  readonly missed: readonly Change[];
  readonly invented: readonly WatchFinding[];
}

const holds = (side: { readonly text: string } | null, words: string | undefined): boolean =>
  words === undefined ? side === null : (side?.text.includes(words) ?? false);

const classesOf = (finding: WatchFinding): Class[] => [
  finding.kind,
  ...(finding.modality.length > 0 ? (["modality"] as const) : []),
];

const meets = (finding: WatchFinding, change: Change, wanted: Class): boolean =>
  holds(finding.old, change.old) &&
  holds(finding.new, change.new) &&
  (wanted !== "modality" ||
    finding.modality.some(
      ({ from, to }) => from.modality === change.modality?.from && to.modality === change.modality.to,
    ));

/** Each label is met by one finding at most, and each finding meets one label at most. */
export function tally({ findings }: Watch, changes: readonly Change[], wanted: Class): Tally {
  const asked = changes.filter((change) =>
    wanted === "modality" ? change.modality !== undefined : change.kind === wanted,
  );
  const left = new Set(findings.filter((finding) => classesOf(finding).includes(wanted)));
  const missed: Change[] = [];
  for (const change of asked) {
    const hit = [...left].find((finding) => meets(finding, change, wanted));
    if (hit === undefined) missed.push(change);
    else left.delete(hit);
  }
  return { hits: asked.length - missed.length, missed, invented: [...left] };
}

/** `12/13 (67–99)`: a share with Wilson's interval at 95 %, in whole percent. */
export function share(hits: number, n: number): string {
  const interval = wilsonInterval(hits, n);
  if (!interval.ok) return "–";
  const percent = (value: number): string => String(Math.round(value * 100));
  return `${hits}/${n} (${percent(interval.value.lower)}–${percent(interval.value.upper)})`;
}

export interface Figures {
  readonly wanted: Class;
  readonly recall: string;
  readonly precision: string;
}

export function figuresOf(pairs: readonly Labelled[]): Figures[] {
  const compared = pairs.map(({ labels, old, fresh }) => ({ labels, result: watch(old, fresh) }));
  return CLASSES.map((wanted) => {
    const tallies = compared.map(({ labels, result }) => tally(result, labels.changes, wanted));
    const sum = (of: (one: Tally) => number): number => tallies.reduce((total, one) => total + of(one), 0);
    const hits = sum((one) => one.hits);
    return {
      wanted,
      recall: share(hits, hits + sum(({ missed }) => missed.length)),
      precision: share(hits, hits + sum(({ invented }) => invented.length)),
    };
  });
}
