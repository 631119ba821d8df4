/** The picture of what was said. */
export interface PictureRefusals {
  "cursor-invalid": { readonly found: string };
  /** Entries come without a gap: each goes on from those before it. */
  "entries-gap": { readonly origin: string; readonly found: number; readonly expected: number };
  /** A log has another entry at a place than it had; entries never change. */
  "entry-differs": { readonly origin: string; readonly index: number };
}
