import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bodiesPath } from "@bongsu/log";
import {
  canonicalJson,
  encodeEnvelope,
  type Envelope,
  IN_TOTO_PAYLOAD_TYPE,
  objectionType,
  signPayload,
} from "@bongsu/statement";
import { beforeAll, expect, test } from "vitest";
import { appendEnvelope } from "../src/log/append-envelope.ts";
import { signingLog } from "../src/log/open-log.ts";
import { signerIn } from "../src/log/sign.ts";
import { bongsuIn, type Ran } from "./run-cli.ts";
import { temporaryFolder } from "./temporary.ts";

const folder = temporaryFolder();
const log = join(folder, "log");
const ENV = { XDG_STATE_HOME: join(folder, "state") };
const ours = (...argv: string[]): Promise<Ran> => bongsuIn(ENV, ...argv);
const at = (name: string): string => join(folder, name);
const nobody = async (): Promise<null> => null;

const OBJECTION = {
  issuer: "institute.example",
  issuedAt: "2026-11-25T00:00:00Z",
  salt: "AAECAwQFBgcICQoLDA0ODw==",
  objectsTo: { statement: `sha256:${"cd".repeat(32)}` },
  text: [{ language: "en", text: "For this reason." }],
};

/** Signed by the party's own key: an objection, or what another program takes for one. */
async function objection(predicate: Readonly<Record<string, unknown>>): Promise<Envelope> {
  const statement = {
    _type: "https://in-toto.io/Statement/v1",
    subject: objectionType.subjectsOf(OBJECTION),
    predicateType: objectionType.uri,
    predicate,
  };
  const payload = new TextEncoder().encode(canonicalJson(statement));
  return signPayload(IN_TOTO_PAYLOAD_TYPE, payload, await signerIn(log, "signing", nobody));
}

let broken: Envelope;
beforeAll(async () => {
  const who = ["--domain", "institute.example", "--kind", "institute", "--country", "KR"];
  await ours("log", "init", log, ...who, "--name-en", "Institute", "--name-ko", "기관");
  broken = await objection({ ...OBJECTION, text: "For this reason." });
  // As a program does that knows the log and not the types.
  const signing = await signingLog(log, ENV, nobody);
  const { spki } = await signerIn(log, "signing", nobody);
  expect((await appendEnvelope(signing, { envelope: broken, spki })).index).toBe(1);
});

test("an entry that breaks its type's rules keeps nobody from adding the next", async () => {
  writeFileSync(at("objection.dsse.json"), encodeEnvelope(await objection(OBJECTION)));
  const { code, out, err } = await ours("log", "append", log, at("objection.dsse.json"));
  expect([code, err]).toEqual([0, expect.not.stringContaining("predicate")]);
  expect(out).toContain("entry 2, sha256:");
  expect((await ours("party", "keys", log)).code).toBe(0);
  expect((await ours("log", "fsck", log)).code).toBe(0);
});

test("it is listed as something else, between those that can be read", async () => {
  const lines = (await ours("log", "list", log)).out.trim().split("\n");
  expect(lines.slice(0, 3)).toEqual([
    expect.stringContaining("institute.example"),
    expect.stringMatching(/^ +1 {2}sha256:[0-9a-f]{16} {2}other entry/),
    expect.stringMatching(/Objection +institute\.example/),
  ]);
});

test("and it is not taken where it is brought to the command", async () => {
  writeFileSync(at("broken.dsse.json"), encodeEnvelope(broken));
  const { code, err } = await ours("log", "append", log, at("broken.dsse.json"));
  expect([code, err]).toEqual([2, expect.stringContaining("at /text of a statement of type objection")]);
});

test("a body in another's place is told, and no bundle is made of it", async () => {
  const path = join(log, bodiesPath(0));
  const sound = readFileSync(path);
  const turned = Buffer.from(sound);
  // A digit of the profile's payload: still an envelope, and not the one that was signed.
  const digit = turned.indexOf('{"payload":"') + 40;
  turned[digit] = turned[digit] === 0x41 ? 0x42 : 0x41;
  writeFileSync(path, turned);
  expect((await ours("log", "list", log)).out).toContain("(not what was signed)");
  expect((await ours("log", "list", log, "--lang", "ko")).out).toContain("(서명된 문서가 아님)");
  const refused = await ours("log", "prove", log, "0", "-o", at("profile.sigstore.json"));
  expect([refused.code, refused.err]).toEqual([2, expect.stringContaining("not what was signed")]);
  writeFileSync(path, sound);
  expect((await ours("log", "prove", log, "0", "-o", at("profile.sigstore.json"))).code).toBe(0);
});
