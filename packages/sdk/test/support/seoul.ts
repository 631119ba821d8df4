import { observationType, objectionType } from "@bongsu/statement";
import type { VerifyInput } from "../../src/index.ts";
import { AT, named, only, Party, pemOf, policyOf, SALT, witness, words } from "./world.ts";

export const WITNESSES = [witness("witness.one.example", 21), witness("witness.two.example", 22)] as const;

/** A party with a profile (entry 0), an observation (1) and an objection (2) in its log, and an entry above (3). */
export function seoul(): Party {
  const party = new Party("seoul.example", 11);
  party.introduce();
  party.say(observationType, {
    reportedBy: party.domain,
    issuedAt: AT,
    salt: SALT,
    about: { name: "A company", domain: "company.example" },
    text: words("A page says so."),
    source: {
      url: "https://company.example/page",
      date: null,
      sha256: `sha256:${"ab".repeat(32)}`,
      retrievedAt: AT,
    },
    known: "primary",
  });
  for (const text of ["First objection.", "Second objection."])
    party.say(objectionType, {
      issuer: party.domain,
      issuedAt: AT,
      salt: SALT,
      objectsTo: { statement: `sha256:${"cd".repeat(32)}` },
      text: words(text),
    });
  return party;
}

export const OBSERVATION = 1;
export const OBJECTION = 2;

/** The objection's bundle with all that settles it. */
export async function settled(party: Party, index: number = OBJECTION): Promise<VerifyInput> {
  return {
    ...only(named("statement.sigstore.json", await party.bundle(index, WITNESSES))),
    keys: [named("seoul.pem", pemOf(party.signing))],
    wellKnown: named("bongsu.json", party.wellKnown()),
    policy: named("policy", policyOf([party.vkey], WITNESSES, 2)),
    logs: [{ name: "log", read: party.read() }],
  };
}
