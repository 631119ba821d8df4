import { defineFold, type StatementFold } from "@bongsu/statement";
import { acceptanceType, recognitionType } from "./statements.ts";

/** How the types that this package owns are read. */
export const regimeFolds: readonly StatementFold[] = [
  defineFold(
    acceptanceType,
    1,
    ({ issuer, issuedAt, decision: { authority, purpose, evidence, clauses } }) => ({
      claimedAt: issuedAt,
      headline: evidence.title,
      texts: [
        issuer,
        ...[authority.name, purpose, evidence.title].flatMap(({ en, ko }) => [en, ko]),
        ...clauses.map(({ clause }) => clause),
      ],
    }),
  ),
  defineFold(recognitionType, 1, ({ issuer, issuedAt, party, clauses, basis }) => ({
    about: { name: party, domain: party },
    claimedAt: issuedAt,
    texts: [issuer, party, ...clauses, basis.en, basis.ko],
  })),
];
