import type { Text } from "@bongsu/input";

/** The clauses of one edition, and which of them are parts of others. */
export interface Catalogue {
  readonly scheme: string;
  readonly version: string | null;
  readonly title: Text;
  readonly clauses: readonly CatalogueClause[];
}

export interface CatalogueClause {
  readonly id: string;
  /** The clause that it is a part of: what the part asks for, the whole asks for. */
  readonly parent: string | null;
  readonly title: Text | null;
}
