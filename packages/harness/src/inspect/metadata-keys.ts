import { isObject } from "../common/hostile.ts";

/**
 * Which metadata key of a sample says what. Inspect has no fields for these, so the lists are short and named in
 * docs/inspect-metrics.md; the first key with a value counts. A clustered standard error that the log itself reports
 * names its key, and then that key goes first.
 */
const LANGUAGE_KEYS = ["language", "lang", "locale", "language_code", "lang_code"] as const;
const CLUSTER_KEYS = [
  "cluster",
  "cluster_id",
  "group_id",
  "group",
  "passage_id",
  "document_id",
  "context_id",
] as const;
const STRATUM_KEYS = [
  "stratum",
  "subset",
  "category",
  "hazard",
  "hazard_category",
  "risk_category",
  "subject",
] as const;

/** Programming languages that look like language tags: code benchmarks keep them under `language` too. */
const PROGRAMMING = new Set([
  "asm",
  "awk",
  "c",
  "cpp",
  "css",
  "d",
  "go",
  "js",
  "jsx",
  "lua",
  "nim",
  "php",
  "py",
  "r",
  "rb",
  "rs",
  "sql",
  "tsx",
  "vb",
  "vba",
  "xml",
]);
const TAG_SHAPE = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i;
const NAMES = new Set([
  "arabic",
  "bengali",
  "cantonese",
  "catalan",
  "chinese",
  "danish",
  "dutch",
  "english",
  "farsi",
  "finnish",
  "french",
  "german",
  "greek",
  "hebrew",
  "hindi",
  "indonesian",
  "italian",
  "japanese",
  "kannada",
  "kiswahili",
  "korean",
  "malay",
  "mandarin",
  "marathi",
  "norwegian",
  "persian",
  "polish",
  "portuguese",
  "punjabi",
  "russian",
  "spanish",
  "swahili",
  "swedish",
  "tagalog",
  "tamil",
  "telugu",
  "thai",
  "turkish",
  "ukrainian",
  "urdu",
  "vietnamese",
]);

export interface Placement {
  readonly language: string | null;
  readonly cluster: string | null;
  readonly stratum: string | null;
  /** A value under a language key that names no natural language. */
  readonly notALanguage: boolean;
}

export type PlacementOf = (metadata: unknown) => Placement;

/** `clusterKey`: the key that the log's own clustered standard error uses. */
export function placementReader(clusterKey: string | null): PlacementOf {
  const clusterKeys = clusterKey === null ? CLUSTER_KEYS : [clusterKey, ...CLUSTER_KEYS];
  return (metadata) => {
    const said = firstOf(metadata, LANGUAGE_KEYS);
    const language = said !== null && namesALanguage(said) ? said : null;
    return {
      language,
      cluster: firstOf(metadata, clusterKeys),
      stratum: firstOf(metadata, STRATUM_KEYS),
      notALanguage: said !== null && language === null,
    };
  };
}

/** Whether `value` has the shape of a language tag or is a language's English name; the protocol checks the tag itself. */
export function namesALanguage(value: string): boolean {
  const lower = value.toLowerCase();
  return NAMES.has(lower) || (TAG_SHAPE.test(value) && !PROGRAMMING.has(lower));
}

function firstOf(metadata: unknown, keys: readonly string[]): string | null {
  if (!isObject(metadata)) return null;
  for (const key of keys) {
    const value = Object.hasOwn(metadata, key) ? metadata[key] : undefined;
    if (typeof value === "string" && value !== "") return value;
    if (typeof value === "number" && Number.isFinite(value)) return String(value);
  }
  return null;
}

/** The language that a task argument fixes for the whole log. */
export function taskLanguage(taskArguments: unknown): string | null {
  const said = firstOf(taskArguments, LANGUAGE_KEYS);
  return said !== null && namesALanguage(said) ? said : null;
}
