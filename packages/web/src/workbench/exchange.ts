import type { Problem } from "@bongsu/input";

/** A file as the page knows it: its name inside the group, and its bytes where they lie. */
export interface NamedBlob {
  readonly name: string;
  readonly blob: Blob;
}

/** What the page asks of the worker. */
export interface Order {
  readonly protocol: { readonly name: string; readonly text: string } | null;
  readonly groups: readonly { readonly name: string; readonly files: readonly NamedBlob[] }[];
  readonly keepGoing: boolean;
  /** The task that is compared; empty for the only one. */
  readonly task: string;
  readonly lang: "en" | "ko";
}

/** Everything of a result that the page shows or saves, as text. */
export interface Finished {
  readonly id: string;
  readonly title: { readonly en: string; readonly ko: string };
  readonly body: { readonly en: string; readonly ko: string };
  readonly files: {
    readonly json: string;
    readonly csv: string;
    readonly contrasts: string;
    readonly html: string;
  };
  readonly draft: string | null;
}

export type Report =
  | { readonly kind: "progress"; readonly read: number; readonly total: number }
  | { readonly kind: "finished"; readonly result: Finished }
  | { readonly kind: "problems"; readonly problems: readonly Problem[] }
  | { readonly kind: "failed"; readonly message: string };
