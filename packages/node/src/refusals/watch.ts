/** Watching and being watched. */
export interface WatchRefusals {
  "watch-newer": { readonly path: string; readonly found: number; readonly known: number };
  "log-key-unfit": { readonly origin: string; readonly vkey: string };
  "log-key-other": { readonly origin: string; readonly found: string; readonly known: string };
  "log-list-malformed": { readonly line: number; readonly found: string };
  "witness-key-kind": { readonly found: string };
  /** This machine does not know the folder, or knows another one. */
  "witness-elsewhere": { readonly name: string; readonly logs: number };
  "witness-behind": { readonly origin: string; readonly size: number; readonly cosigned: number };
  "witness-forked": { readonly origin: string; readonly size: number };
}
