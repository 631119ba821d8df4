import type { Platform } from "@bongsu/input";
import type { Digest } from "../record.ts";

const encoder = new TextEncoder();

/** SHA-256 of the UTF-8 of `text` as it stands: no trimming, no Unicode normalisation. */
export function textDigest(platform: Platform, text: string): Digest {
  if (platform.sha256Of !== undefined) return `sha256:${platform.sha256Of(text)}`;
  const hash = platform.sha256();
  hash.update(encoder.encode(text));
  return `sha256:${hash.hex()}`;
}

/** JSON with object keys in code-unit order, so that equal content gives equal text. Lone surrogates are escaped by JSON itself. */
export function stableJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((entry) => stableJson(entry)).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${stableJson(entry)}`).join(",")}}`;
}

export function jsonDigest(platform: Platform, value: unknown): Digest {
  return textDigest(platform, stableJson(value));
}

/** What was put to the system: a text or a list of messages, the choices offered, the expected answers. */
export interface ItemContent {
  readonly input: unknown;
  readonly choices?: readonly unknown[] | null;
  readonly target?: unknown;
}

/**
 * Digest of an item's resolved content, the same from every harness: of `[input, choices, targets]`, where
 * nothing offered and nothing expected are null and a single target is a list of one.
 */
export function itemDigest(platform: Platform, content: ItemContent): Digest {
  const choices = content.choices && content.choices.length > 0 ? content.choices : null;
  const target = content.target ?? null;
  const targets = target === null ? null : Array.isArray(target) ? target : [target];
  return jsonDigest(platform, [content.input, choices, targets && targets.length > 0 ? targets : null]);
}
