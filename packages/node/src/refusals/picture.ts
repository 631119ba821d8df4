/** The picture of what was said. */
export interface PictureRefusals {
  "cursor-invalid": { readonly found: string };
}
