/** The way to other nodes. */
export interface TransportRefusals {
  "transport-failed": { readonly url: string; readonly reason: string };
  "transport-timeout": { readonly url: string; readonly seconds: number };
  "transport-too-large": { readonly url: string; readonly most: number };
  "transport-forbidden": { readonly url: string; readonly why: "private-address" | "not-http" };
}
