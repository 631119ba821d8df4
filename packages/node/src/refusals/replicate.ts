/** Copies of other logs. */
export interface ReplicateRefusals {
  "neighbour-status": { readonly url: string; readonly status: number };
  "neighbour-busy": { readonly url: string; readonly seconds: number };
  /** The tiles at the tree's edge do not give the checkpoint's root. */
  "tiles-not-of-root": { readonly size: number };
  "tile-wrong": { readonly path: string };
  "bundle-wrong": { readonly path: string; readonly index: number };
  "replica-full": { readonly origin: string; readonly most: number };
  "replica-forked": { readonly origin: string };
  "replica-rolled-back": { readonly origin: string; readonly seen: number; readonly held: number };
}
