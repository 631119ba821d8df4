import type {
  Page,
  PartyFilter,
  PartySummary,
  PartyView,
  StatementFilter,
  StatementSummary,
  StatementView,
} from "@bongsu/sdk";
import type { Digest } from "@bongsu/statement";

export interface PageAsked {
  /** A cursor that a page before gave as `next`; null for the first page. */
  readonly after: string | null;
  /** 1 to 200. */
  readonly limit: number;
}

/** What the picture answers. Lists have one fixed order each; statements newest first by when this node came to hold them. */
export interface PictureQueries {
  counts(): { readonly parties: number; readonly statements: number };
  /** @throws NodeRefusal cursor-invalid. */
  parties(filter: PartyFilter, page: PageAsked): Page<PartySummary>;
  /** Every history that claims the domain; more than one where there are rivals. */
  party(domain: string): readonly PartyView[];
  /** @throws NodeRefusal cursor-invalid. */
  statements(filter: StatementFilter, page: PageAsked): Page<StatementSummary>;
  statement(digest: Digest): StatementView | null;
  /** The DSSE envelope's bytes; null where the body is not held. */
  envelope(digest: Digest): Uint8Array | null;
}
