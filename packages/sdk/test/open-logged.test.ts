import { type BodyState, leafOf, type LoggedEntry, toHex } from "@bongsu/log";
import {
  type Envelope,
  encodeEnvelope,
  IN_TOTO_PAYLOAD_TYPE,
  keyIdOf,
  objectionType,
  observationType,
  signPayload,
} from "@bongsu/statement";
import { describe, expect, test } from "vitest";
import { sha256 } from "../../log/test/support/crypto.ts";
import { newKey } from "../../statement/test/support/crypto.ts";
import { openEntry, openLogged, statementIn } from "../src/index.ts";
import { OBJECTION, OBSERVATION, seoul } from "./support/seoul.ts";
import { TOOLS, utf8 } from "./support/world.ts";

const party = seoul();
const said = (index: number): Envelope => party.at(index).envelope;

/** The entry that an envelope makes, whatever lies beside it. */
const entry = (
  envelope: Envelope,
  body: Uint8Array | null = encodeEnvelope(envelope),
  state: BodyState = "present",
): LoggedEntry => ({ index: 7, leaf: leafOf(sha256, envelope, party.signing.spki), state, body });

/** A signed observation of which one member is taken out, or none. */
function observationWithout(member: string | null): Envelope {
  const statement = JSON.parse(new TextDecoder().decode(said(OBSERVATION).payload));
  if (member !== null) delete statement.predicate[member];
  return signPayload(IN_TOTO_PAYLOAD_TYPE, utf8(JSON.stringify(statement)), party.signing);
}

test("a statement that keeps its type's rules, with its place and its key", () => {
  const logged = openLogged(openEntry(entry(said(OBJECTION))), TOOLS);
  expect(logged).toMatchObject({ position: 7, keyId: keyIdOf(party.signing.spki) });
  expect(logged?.opened).toMatchObject({ issuer: party.domain, digest: party.digest(OBJECTION) });
});

describe("a statement that breaks its type's rules", () => {
  test("is passed over, and its entry is still what it is", () => {
    const broken = observationWithout("source");
    const opened = openEntry(entry(broken));
    expect(opened).toMatchObject({ index: 7, body: "present", envelope: { payload: broken.payload } });
    expect(statementIn(broken, TOOLS.types)).toBeNull();
    expect(openLogged(opened, TOOLS)).toBeNull();
  });

  test("and is taken where it breaks none", () => {
    expect(openLogged(openEntry(entry(observationWithout(null))), TOOLS)?.opened.type?.name).toBe(
      "observation",
    );
  });

  test("is kept where nobody knows its type", () => {
    const unknown = openLogged(openEntry(entry(observationWithout("source"))), { ...TOOLS, types: [] });
    expect(unknown?.opened).toMatchObject({ type: null, issuer: null });
  });
});

test("a payload that is no statement of in-toto is passed over", () => {
  const foreign = signPayload("text/plain", utf8("{}"), party.signing);
  expect(openLogged(openEntry(entry(foreign)), TOOLS)).toBeNull();
});

describe("the body that lies there", () => {
  const other = encodeEnvelope(said(OBJECTION + 1));
  test.each([
    ["is another statement by the same key", other],
    ["is no envelope", utf8("{}")],
    ["is the statement, signed once more", encodeEnvelope(signedAgain())],
  ])("%s: not what the leaf is of", (_, body) => {
    const opened = openEntry(entry(said(OBJECTION), body));
    expect(opened).toMatchObject({ body: "wrong", envelope: null });
    expect(opened.leaf).not.toBeNull();
    expect(openLogged(opened, TOOLS)).toBeNull();
  });

  test.each(["withheld", "erased", "missing"] as const)("is %s", (state) => {
    const opened = openEntry(entry(said(OBJECTION), null, state));
    expect(opened).toMatchObject({ body: state, envelope: null });
    expect(openLogged(opened, TOOLS)).toBeNull();
  });

  function signedAgain(): Envelope {
    const { payloadType, payload, signature } = said(OBJECTION);
    const again = signPayload(payloadType, payload, party.signing);
    // ECDSA draws a number each time.
    expect(toHex(again.signature)).not.toBe(toHex(signature));
    return again;
  }
});

test("an entry of another kind has no leaf to read", () => {
  const opened = openEntry({ index: 0, leaf: utf8("something else"), state: "withheld", body: null });
  expect(opened).toEqual({ index: 0, leaf: null, body: "none", envelope: null });
  expect(openLogged(opened, TOOLS)).toBeNull();
});

test("a signature that is not of the leaf's key", () => {
  const envelope = said(OBJECTION);
  const leaf = leafOf(sha256, envelope, newKey().spki);
  const opened = openEntry({ index: 7, leaf, state: "present", body: encodeEnvelope(envelope) });
  expect(opened.envelope).not.toBeNull();
  expect(openLogged(opened, TOOLS)).toBeNull();
});

test("only the types that are wanted have their signatures checked", () => {
  let checks = 0;
  const statement = {
    ...TOOLS.statement,
    verifyP256: (...given: Parameters<typeof TOOLS.statement.verifyP256>) => {
      checks += 1;
      return TOOLS.statement.verifyP256(...given);
    },
  };
  const opened = openEntry(entry(said(OBJECTION)));
  const tools = { types: TOOLS.types, statement };
  expect(openLogged(opened, tools, new Set([observationType.uri]))).toBeNull();
  expect(checks).toBe(0);
  expect(openLogged(opened, tools, new Set([objectionType.uri]))).not.toBeNull();
  expect(checks).toBe(1);
});
