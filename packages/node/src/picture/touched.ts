import { KEY_TYPES_END } from "./codes.ts";

/** What a batch has changed, so that the rows that rest on it are folded anew when it is in. */
export class Touched {
  readonly statements = new Set<number>();
  /** Domains whose keys have to be folded anew. */
  readonly issuers = new Set<number>();
  /** Digests that were answered by a statement whose body has gone. */
  readonly answered: Uint8Array[] = [];

  /** Notes the issuer where the statement says something of its keys. */
  key({ issuer, type }: { readonly issuer: number | null; readonly type: number | null }): void {
    if (issuer !== null && type !== null && type <= KEY_TYPES_END) this.issuers.add(issuer);
  }
}
