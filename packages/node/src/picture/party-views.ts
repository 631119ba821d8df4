import type { PartyView } from "@bongsu/sdk";
import { endorsementType, IN_TOTO_PAYLOAD_TYPE, typeUri } from "@bongsu/statement";
import { bytesOf, integerOf, type Prepared } from "./database.ts";
import type { Dictionaries } from "./dictionaries.ts";
import type { Folds } from "./folds.ts";
import type { Parties } from "./parties.ts";
import { readPayload } from "./read-body.ts";
import type { Summaries } from "./summaries.ts";

interface Parts {
  readonly db: Prepared;
  readonly names: Dictionaries;
  readonly folds: Folds;
  readonly summaries: Summaries;
  readonly parties: Parties;
}

type EndorsementView = PartyView["endorsedBy"][number];

const MOST_ENDORSEMENTS = 200;

/** Every history that claims a domain, with who vouches for its keys and for whose keys the domain vouches. */
export function partyViews(domain: string, parts: Parts): readonly PartyView[] {
  const { names, parties, db } = parts;
  const id = names.textIfKnown(domain);
  if (id === null) return [];
  const observation = names.textIfKnown(typeUri("observation"));
  const reported =
    observation === null
      ? 0
      : integerOf(
          db
            .sql(
              "SELECT count(*) AS n FROM statements WHERE about = ? AND type = ? AND bound = 1 AND erased = 0",
            )
            .get(id, observation)?.["n"],
        );
  return parties.of(domain).map((row) => {
    const view = parties.view(row);
    const keys = new Set<string>(view.keys.map(({ keyId }) => keyId));
    return {
      ...view,
      endorsedBy: endorsements("about", id, parts)
        .filter(({ of }) => of.some((key) => keys.has(key)))
        .map(({ view: one }) => one),
      endorses: endorsements("issuer", id, parts).map(({ view: one }) => one),
      reported,
    };
  });
}

function endorsements(
  column: "about" | "issuer",
  id: number,
  { db, names, summaries, folds }: Parts,
): readonly { readonly of: readonly string[]; readonly view: EndorsementView }[] {
  const type = names.textIfKnown(endorsementType.uri);
  if (type === null) return [];
  const rows = db
    .sql(
      `SELECT s.id, p.payload FROM statements s JOIN payloads p ON p.statement = s.id
       WHERE s.${column} = ? AND s.type = ? AND s.erased = 0 ORDER BY s.bound DESC, s.digest LIMIT ${MOST_ENDORSEMENTS}`,
    )
    .all(id, type);
  return rows.flatMap((row) => {
    const payload = bytesOf(row["payload"]);
    const read = readPayload(
      { payloadType: IN_TOTO_PAYLOAD_TYPE, payload, keyId: null, signature: new Uint8Array(0) },
      folds,
    );
    const said = read === null ? null : endorsementType.predicateOf(read.statement);
    const { digest, entries, bound, answers } = summaries.byId(integerOf(row["id"]));
    const first = entries.find(({ standing }) => standing === "valid") ?? entries[0];
    if (said === null || first === undefined) return [];
    const place = { origin: first.origin, index: first.index };
    const view = { by: said.issuer, statement: digest, place, bound, withdrawn: answers.withdrawal > 0 };
    return [{ of: said.keys, view }];
  });
}
