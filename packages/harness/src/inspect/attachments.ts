import { isObject } from "../common/hostile.ts";

const SCHEMES = ["attachment://", "tc://"] as const;

/** Looks a reference up; undefined for a string that is none, null for a reference that leads nowhere. */
export type Attachments = (reference: string) => string | null | undefined;

/** `tc://` is how Inspect wrote `attachment://` before 0.3.58. */
export function attachmentsOf(table: unknown): Attachments {
  const entries = isObject(table) ? table : {};
  return (reference) => {
    for (const scheme of SCHEMES) {
      if (!reference.startsWith(scheme)) continue;
      const hash = reference.slice(scheme.length);
      const content = Object.hasOwn(entries, hash) ? entries[hash] : undefined;
      return typeof content === "string" ? content : null;
    }
    return undefined;
  };
}

export const noAttachments: Attachments = () => undefined;

/** `value` with every reference replaced by what it stands for, or null where one leads nowhere. */
export function resolved(value: unknown, attachments: Attachments): { readonly value: unknown } | null {
  let dangling = false;
  const walk = (at: unknown): unknown => {
    if (typeof at === "string") {
      const content = attachments(at);
      if (content === null) dangling = true;
      return content ?? at;
    }
    if (Array.isArray(at)) return at.map(walk);
    if (!isObject(at)) return at;
    return Object.fromEntries(Object.entries(at).map(([key, entry]) => [key, walk(entry)]));
  };
  const out = walk(value);
  return dangling ? null : { value: out };
}
