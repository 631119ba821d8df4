import { html, trusted, type Html } from "./html.ts";

const SHAPES = {
  cross: `<path d="M2.2 2.2l7.6 7.6M9.8 2.2l-7.6 7.6" fill="none" stroke="currentColor" stroke-width="2.1"/>`,
  half: `<circle cx="6" cy="6" r="4.4" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M6 1.6a4.4 4.4 0 0 0 0 8.8z" fill="currentColor"/>`,
  ring: `<circle cx="6" cy="6" r="4.4" fill="none" stroke="currentColor" stroke-width="1.5"/>`,
  equal: `<path d="M1.8 4.2h8.4M1.8 7.8h8.4" fill="none" stroke="currentColor" stroke-width="1.5"/>`,
  query: `<circle cx="6" cy="6" r="4.4" fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray="2 1.6"/>`,
  tick: `<path d="M1.8 6.4l2.9 3 5.5-6.8" fill="none" stroke="currentColor" stroke-width="1.9"/>`,
  turn: `<path d="M2 8.6h6.2a2.4 2.4 0 0 0 0-4.8H3.4M5.6 1.4L3.2 3.8l2.4 2.4" fill="none" stroke="currentColor" stroke-width="1.6"/>`,
} as const;

export type Shape = keyof typeof SHAPES;

/** Status as shape and word. `stop` alone is orange: it means that something stops the reader here. */
export function chip(shape: Shape, word: string, tone: "stop" | "plain" | "soft" = "plain"): Html {
  return html`<span class="chip ${tone}"
    ><svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">${trusted(SHAPES[shape])}</svg
    >${word}</span
  >`;
}
