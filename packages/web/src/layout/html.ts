import { html as tagged, raw } from "hono/html";
import type { Lang, Text } from "@bongsu/input";

/** Markup whose outside parts are escaped. */
export interface Html {
  readonly isEscaped: true;
  toString(): string;
}

// Overrides, embeddings and isolates turn what stands around a name, and a name that needs them is not honest:
// they are shown, not obeyed (Unicode TR36, 2.5).
const DIRECTION_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;
// eslint-disable-next-line no-control-regex -- these are what is taken out
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

/** A string from outside with everything that a page cannot carry made visible. */
export function visible(value: string): string {
  return value
    .toWellFormed()
    .replace(CONTROLS, "\ufffd")
    .replace(DIRECTION_CONTROLS, (c) => `[U+${c.codePointAt(0)?.toString(16).toUpperCase()}]`);
}

type Child = string | number | boolean | null | undefined | Html | readonly Child[];

function prepared(value: Child): unknown {
  if (typeof value === "string") return visible(value);
  if (Array.isArray(value)) return value.map(prepared);
  return value;
}

/** Line breaks in our own templates are for their readers; on the page they are one space. */
function flattened(strings: TemplateStringsArray): TemplateStringsArray {
  const flat = strings.map((s) => s.replace(/\s*\n\s*/g, " "));
  return Object.assign(flat, { raw: flat });
}

/** hono/html, with every string also made visible, and without its asynchronous form. */
export function html(strings: TemplateStringsArray, ...values: Child[]): Html {
  const made = tagged(flattened(strings), ...values.map(prepared));
  if (made instanceof Promise) throw new TypeError("a page is made of strings only");
  return made;
}

/** Markup of our own that holds nothing from outside. */
export const trusted = (markup: string): Html => raw(markup);

export const nothing: Html = raw("");

/** A name from outside: its direction stays its own. */
export const name = (value: string): Html => html`<bdi>${value}</bdi>`;

export const say = (text: Text, lang: Lang): Html => name(text[lang]);

export function joined(parts: readonly Html[], separator: string): Html {
  return html`${parts.map((part, i) => (i === 0 ? part : html`${separator}${part}`))}`;
}

/** Part of an element id: letters, digits, dot and dash stay, all else becomes _hex_, so that two never meet. */
export function slug(value: string): string {
  return value.replace(/[^A-Za-z0-9.-]/gu, (c) => `_${c.codePointAt(0)?.toString(16)}_`);
}

/** Addresses that a page may link to; anything else is shown as text. */
export function safeHref(address: string): string | null {
  if (/^(https?:\/\/|data:|blob:)/i.test(address)) return address;
  return /^[a-z][a-z0-9+.-]*:/i.test(address) || address.startsWith("//") ? null : address;
}
