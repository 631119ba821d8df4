import { cosign, formatSignature, type NoteSignature, parseNote } from "@bongsu/log";
import {
  endorsementType,
  keyIdOf,
  keyRevocationType,
  objectionType,
  signStatement,
  withdrawalType,
} from "@bongsu/statement";
import { describe, expect, test } from "vitest";
import { newKey } from "../../statement/test/support/crypto.ts";
import type { VerifyInput } from "../src/index.ts";
import { ask, codesOf, failing } from "./support/asked.ts";
import { changed, entryIn } from "./support/change.ts";
import { OBJECTION, seoul, settled, WITNESSES } from "./support/seoul.ts";
import { AT, named, only, Party, pemOf, policyOf, SALT, SEEN, words } from "./support/world.ts";

const written = (issuer: string) => ({ issuer, issuedAt: AT, salt: SALT, text: words("For this reason.") });
const withdraw = (party: Party, of: Party, key = party.signing, issuer = party.domain): number =>
  party.say(withdrawalType, { ...written(issuer), withdraws: { statement: of.digest(OBJECTION) } }, key);
const logsOf = (...parties: Party[]): VerifyInput["logs"] =>
  parties.map((party) => ({ name: party.domain, read: party.read() }));

describe("nobody withdraws for another", () => {
  test("not another party, in its own log", async () => {
    const [party, london] = [seoul(), new Party("london.example", 61)];
    london.introduce();
    withdraw(london, party);
    const report = await ask({ ...(await settled(party)), logs: logsOf(party, london) });
    expect(report.answers).toMatchObject([{ by: "london.example", keyValid: true }]);
    expect([codesOf(report, "standing"), report.verdict]).toEqual([["standing-unchanged"], "established"]);
  });

  test("not with a signature that its key did not make", async () => {
    const party = seoul();
    const statement = party.digest(OBJECTION);
    const forged = signStatement(
      withdrawalType,
      { ...written(party.domain), withdraws: { statement } },
      newKey(),
    );
    party.entries.push({ envelope: forged, spki: party.signing.spki });
    const report = await ask(await settled(party));
    expect([report.answers, report.verdict]).toEqual([[], "established"]);
  });

  test("not the issuer itself in a log that is not its own, where its keys have no places", async () => {
    const [party, london] = [seoul(), new Party("london.example", 62)];
    for (let n = 0; n < 4; n++) london.introduce();
    withdraw(london, party, party.signing, party.domain);
    const report = await ask({ ...(await settled(party)), logs: logsOf(party, london) });
    expect(report.answers).toMatchObject([
      { by: "seoul.example", origin: "log.london.example", keyValid: false },
    ]);
    expect(failing(report)).toEqual([]);
  });

  test("nor does another's objection count as its own where it is logged elsewhere", async () => {
    const [party, london] = [seoul(), new Party("london.example", 63)];
    london.introduce();
    const objectsTo = { statement: party.digest(OBJECTION) };
    party.say(objectionType, { ...written(london.domain), objectsTo }, london.signing);
    for (let n = 0; n < 5; n++) london.introduce();
    const report = await ask({ ...(await settled(party)), logs: logsOf(party, london) });
    expect(report.answers).toMatchObject([
      { by: "london.example", origin: "log.seoul.example", keyValid: false },
    ]);
  });
});

describe("where no root is bound to the domain", () => {
  const unbound = async (party: Party): Promise<VerifyInput> => ({
    ...(await settled(party)),
    wellKnown: null,
  });

  test("the log settles neither the key nor what came since, however whole it is", async () => {
    const report = await ask(await unbound(seoul()));
    expect(codesOf(report, "log-copy")).toEqual(["log-copy-sound"]);
    expect(codesOf(report, "key")).toEqual(["key-open"]);
    expect(codesOf(report, "standing")).toEqual(["standing-open"]);
    expect(report.verdict).toBe("established");
  });

  test("only the key that signed can withdraw", async () => {
    const [own, other] = [seoul(), seoul()];
    withdraw(own, own);
    withdraw(other, other, newKey());
    expect(failing(await ask(await unbound(own)))).toEqual(["standing-withdrawn"]);
    const report = await ask(await unbound(other));
    expect(failing(report)).toEqual([]);
    expect(report.answers).toMatchObject([{ keyValid: false }]);
  });
});

test("a key that the reader vouches for does not outweigh the party's own word that it was lost", async () => {
  const party = seoul();
  const reason = "compromised";
  const revoked = { domain: party.domain, issuedAt: AT, log: party.origin, key: keyIdOf(party.signing.spki) };
  party.say(keyRevocationType, { ...revoked, from: 1, reason }, party.root);
  const report = await ask(await settled(party));
  expect(codesOf(report, "issuer")).toEqual(["issuer-key-given"]);
  expect(codesOf(report, "key")).toEqual(["key-revoked-since"]);
  expect([report.verdict, report.established.who]).toEqual(["open", false]);
});

test("of two histories that list the key the one that the policy trusts is taken", async () => {
  const party = new Party("seoul.example", 64);
  party.introduce([party.signing], newKey());
  party.introduce();
  const index = party.say(objectionType, {
    ...written(party.domain),
    objectsTo: { statement: `sha256:${"cd".repeat(32)}` },
  });
  const roots = [{ domain: party.domain, root: keyIdOf(party.root.spki) }];
  const report = await ask({
    ...only(named("statement", await party.bundle(index))),
    trust: {
      name: "trust",
      value: { kind: "bongsu/trust/1", roots, endorsers: null, wellKnown: "not-accepted" },
    },
    logs: logsOf(party),
  });
  expect(codesOf(report, "issuer")).toEqual(["issuer-trusted"]);
  expect(report.verdict).toBe("established");
});

test("a log key that another party's document names is not taken for this one's", async () => {
  const [party, london] = [seoul(), new Party("london.example", 65)];
  london.entries.push(...party.entries);
  const report = await ask({
    ...only(named("statement", await london.bundle(OBJECTION))),
    keys: [named("seoul.pem", pemOf(party.signing))],
    wellKnown: named("bongsu.json", london.wellKnown()),
  });
  expect(codesOf(report, "checkpoint")).toEqual(["checkpoint-no-key"]);
});

describe("an endorser's word", () => {
  const party = seoul();
  const said = (issuer: string) => ({
    issuer,
    issuedAt: AT,
    party: party.domain,
    keys: [keyIdOf(party.root.spki)],
    scope: ["keys" as const],
    expires: "2028-01-01T00:00:00Z",
  });
  const asked = async (paris: Party, logs: VerifyInput["logs"]) =>
    ask({
      ...only(named("statement", await party.bundle(OBJECTION))),
      trust: {
        name: "trust",
        value: {
          kind: "bongsu/trust/1",
          roots: [],
          endorsers: { threshold: 1, parties: [{ domain: paris.domain, root: keyIdOf(paris.root.spki) }] },
          wellKnown: "not-accepted",
        },
      },
      logs,
      asOf: "2026-11-25",
    });

  test("counts by its own keys only", async () => {
    const paris = new Party("paris.example", 66);
    paris.introduce();
    paris.say(endorsementType, said(paris.domain), newKey());
    expect(codesOf(await asked(paris, logsOf(party, paris)), "issuer")).toEqual(["issuer-not-trusted"]);
    paris.say(endorsementType, said(paris.domain));
    expect(codesOf(await asked(paris, logsOf(party, paris)), "issuer")).toEqual(["issuer-trusted"]);
  });

  test("may be among bodies that are withheld, which leaves it open", async () => {
    const paris = new Party("paris.example", 67);
    paris.introduce();
    paris.say(endorsementType, said(paris.domain));
    const files = paris.files();
    const [frame] = [files.get("bodies/0") ?? new Uint8Array(0)];
    const end = 5 + new DataView(frame.buffer, frame.byteOffset).getUint32(1);
    files.set("bodies/0", new Uint8Array([...frame.slice(0, end), 0, 0, 0, 0, 0]));
    const withheld = { name: "paris", read: async (path: string) => files.get(path) ?? null };
    expect(codesOf(await asked(paris, [...logsOf(party), withheld]), "issuer")).toEqual([
      "issuer-trust-open",
    ]);
  });
});

test("of two times by one witness the later is told", async () => {
  const party = seoul();
  const [first, second] = WITNESSES;
  const input = changed(await settled(party), (bundle) => {
    const { proof } = entryIn(bundle);
    const { text } = parseNote(new TextEncoder().encode(proof.checkpoint.envelope));
    const early: NoteSignature = cosign(first, text, SEEN - 3600);
    proof.checkpoint.envelope += formatSignature(early);
  });
  const report = await ask({ ...input, policy: named("p", policyOf([party.vkey], [first, second], 2)) });
  expect(report.witnesses[0]).toEqual({ name: first.key.name, at: "2026-11-25T01:02:03Z" });
});
