import { bodiesPath, encodeFrame, formatVkey } from "@bongsu/log";
import { correctionType, encodeEnvelope, objectionType, replyType, withdrawalType } from "@bongsu/statement";
import { describe, expect, test } from "vitest";
import { mlDsaKey } from "../../log/test/support/crypto.ts";
import { newKey } from "../../statement/test/support/crypto.ts";
import type { VerifyInput } from "../src/index.ts";
import { ask, codesOf, failing } from "./support/asked.ts";
import { flipped } from "./support/change.ts";
import { OBJECTION, OBSERVATION, seoul, settled, WITNESSES } from "./support/seoul.ts";
import { AT, named, only, Party, policyOf, SALT, witness, words } from "./support/world.ts";

type Files = ReturnType<Party["files"]>;
const copyOf = (files: Files): VerifyInput["logs"] => [
  { name: "log", read: async (path) => files.get(path) ?? null },
];
const written = (issuer: string) => ({ issuer, issuedAt: AT, salt: SALT, text: words("For this reason.") });

describe("what its issuer said since", () => {
  test("a withdrawal", async () => {
    const party = seoul();
    party.say(withdrawalType, {
      ...written(party.domain),
      withdraws: { statement: party.digest(OBJECTION) },
    });
    const report = await ask(await settled(party));
    expect(failing(report)).toEqual(["standing-withdrawn"]);
    expect(report.headline.en).toMatch(
      /seoul\.example has withdrawn this \(entry 4 of log\.seoul\.example\)/,
    );
    expect(report.answers).toMatchObject([{ kind: "withdrawal", index: 4, keyValid: true }]);
    expect((await ask(await settled(party, OBJECTION + 1))).verdict).toBe("established");
  });

  test("a correction", async () => {
    const party = seoul();
    party.say(correctionType, {
      ...written(party.domain),
      corrects: { statement: party.digest(OBSERVATION) },
      replacement: null,
    });
    expect(failing(await ask(await settled(party, OBSERVATION)))).toEqual(["standing-corrected"]);
    party.say(correctionType, {
      ...written(party.domain),
      corrects: { statement: party.digest(OBSERVATION) },
      replacement: null,
      text: words("Once more."),
    });
    // The last word is the one to read.
    expect((await ask(await settled(party, OBSERVATION))).headline.en).toMatch(/corrected this \(entry 5 of/);
  });

  test("a withdrawal by a key that is not the issuer's is shown and does not count", async () => {
    const party = seoul();
    const withdraws = { statement: party.digest(OBJECTION) };
    party.say(withdrawalType, { ...written(party.domain), withdraws }, newKey());
    const report = await ask(await settled(party));
    expect(codesOf(report, "standing")).toEqual(["standing-unchanged"]);
    expect(report.answers).toMatchObject([{ kind: "withdrawal", keyValid: false }]);
  });

  test("others' objections and the answers to them are listed and refute nothing", async () => {
    const [party, london] = [seoul(), new Party("london.example", 51)];
    london.introduce();
    const statement = party.digest(OBJECTION);
    london.say(objectionType, { ...written(london.domain), objectsTo: { statement } });
    party.say(replyType, { ...written(party.domain), repliesTo: { statement } });
    const input = await settled(party);
    const report = await ask({ ...input, logs: [...input.logs, { name: "london", read: london.read() }] });
    expect(report.answers.map(({ kind, by }) => [kind, by])).toEqual([
      ["reply", "seoul.example"],
      ["objection", "london.example"],
    ]);
    expect(failing(report)).toEqual([]);
  });

  test("is open where bodies are withheld, and where there is no log", async () => {
    const party = seoul();
    const input = await settled(party);
    const files = party.files();
    const frames = party.entries.map(({ envelope }, at) =>
      encodeFrame(at === 3 ? null : encodeEnvelope(envelope)),
    );
    files.set(bodiesPath(0), new Uint8Array(Buffer.concat(frames)));
    expect(codesOf(await ask({ ...input, logs: copyOf(files) }), "standing")).toEqual(["standing-bodies"]);
    expect(codesOf(await ask({ ...input, logs: [] }), "standing")).toEqual(["standing-no-log"]);
  });

  test("a body that is not its entry's counts as missing", async () => {
    const party = seoul();
    const files = party.files();
    const [first] = party.entries;
    const frames = party.entries.map(() =>
      encodeFrame(encodeEnvelope(first?.envelope ?? party.at(0).envelope)),
    );
    files.set(bodiesPath(0), new Uint8Array(Buffer.concat(frames)));
    const report = await ask({ ...(await settled(party)), logs: copyOf(files) });
    expect(codesOf(report, "standing")).toEqual(["standing-bodies"]);
  });
});

describe("a copy of a log", () => {
  const damaged: readonly (readonly [string, (files: Files) => void])[] = [
    ["an entry that is other", (files) => turn(files, "tile/entries/000.p/4", 40)],
    ["entries that are not there", (files) => void files.delete("tile/entries/000.p/4")],
    ["entries that are cut", (files) => void files.set("tile/entries/000.p/4", new Uint8Array(3))],
    ["a root that is other", (files) => otherRoot(files)],
  ];
  const otherRoot = (files: Files): void => {
    const [origin, size, root = "", ...rest] = new TextDecoder().decode(files.get("checkpoint")).split("\n");
    files.set("checkpoint", new TextEncoder().encode([origin, size, flipped(root), ...rest].join("\n")));
  };
  const turn = (files: Files, path: string, at: number): void => {
    const bytes = Uint8Array.from(files.get(path) ?? []);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    files.set(path, bytes);
  };

  test.each(damaged)("with %s is told and not used", async (_, damage) => {
    const party = seoul();
    const files = party.files();
    damage(files);
    const report = await ask({ ...(await settled(party)), logs: copyOf(files) });
    expect(failing(report)).toEqual(["log-copy-damaged"]);
    expect(codesOf(report, "standing")).toEqual(["standing-open"]);
    expect(codesOf(report, "key")).toEqual(["key-no-history"]);
  });

  test("with another history than the file's is told: both are signed by one log", async () => {
    const [party, fork] = [seoul(), seoul()];
    const report = await ask({
      ...(await settled(party)),
      logs: [{ name: "fork", read: fork.read() }],
    });
    expect(failing(report)).toContain("log-copy-forked");
  });

  test("that grew since is used; one that is behind leaves open what came later", async () => {
    const party = seoul();
    const input = await settled(party);
    const early = party.read();
    for (let n = 0; n < 3; n++)
      party.say(replyType, {
        ...written(party.domain),
        repliesTo: { statement: `sha256:${"0".repeat(63)}${n}` },
      });
    expect((await ask({ ...input, logs: [{ name: "log", read: party.read() }] })).verdict).toBe(
      "established",
    );
    const later = { ...(await settled(party)), keys: [] };
    const behind = await ask({ ...later, logs: [{ name: "log", read: early }] });
    expect(codesOf(behind, "log-copy")).toEqual(["log-copy-behind"]);
    expect(codesOf(behind, "key")).toEqual(["key-open"]);
    expect(behind.established.who).toBe(false);
  });

  test("that is behind takes nothing from a key that the reader holds to be the party's", async () => {
    const party = seoul();
    const early = party.read();
    const statement: `sha256:${string}` = `sha256:${"0".repeat(64)}`;
    party.say(replyType, { ...written(party.domain), repliesTo: { statement } });
    const report = await ask({ ...(await settled(party)), logs: [{ name: "log", read: early }] });
    expect([codesOf(report, "key"), report.verdict]).toEqual([["key-open"], "established"]);
  });

  test("of which no key is known is told, and settles nothing", async () => {
    const party = seoul();
    const report = await ask({ ...(await settled(party)), wellKnown: null, policy: null });
    expect(codesOf(report, "log-copy")).toEqual(["log-copy-unsigned"]);
    expect(codesOf(report, "checkpoint")).toEqual(["checkpoint-no-key"]);
  });

  test("gives a place to an envelope that brings none", async () => {
    const party = seoul();
    const file = named("objection", encodeEnvelope(party.at(OBJECTION).envelope));
    const report = await ask({ ...(await settled(party)), file, policy: null });
    expect([report.verdict, report.log?.index]).toEqual(["established", OBJECTION]);
    party.entries.push(party.at(OBJECTION));
    expect((await ask({ ...(await settled(party)), file, policy: null })).log?.index).toBe(OBJECTION);
    const bare = await ask({ ...only(file), keys: (await settled(party)).keys });
    expect(codesOf(bare, "entry")).toEqual(["entry-none"]);
    expect(bare.headline.en).toMatch(/nothing shows that it was logged/);
  });
});

describe("witnesses", () => {
  test("of the policy are named with their times", async () => {
    const report = await ask(await settled(seoul()));
    expect(report.witnesses).toEqual(
      WITNESSES.map(({ key }) => ({ name: key.name, at: "2026-11-25T01:02:03Z" })),
    );
  });

  test("one fewer than the policy asks for is too few", async () => {
    const party = seoul();
    const third = witness("witness.three.example", 23);
    const input = await settled(party);
    const asking = (k: number) => named("policy", policyOf([party.vkey], [...WITNESSES, third], k));
    expect((await ask({ ...input, policy: asking(2) })).verdict).toBe("established");
    expect(failing(await ask({ ...input, policy: asking(3) }))).toEqual(["witnesses-short"]);
  });

  test("may cosign with ML-DSA-44", async () => {
    const party = seoul();
    const quantum = mlDsaKey("witness.quantum.example");
    const input = {
      ...(await settled(party)),
      file: named("statement", await party.bundle(OBJECTION, [quantum])),
      policy: named("policy", policyOf([party.vkey], [quantum], 1)),
    };
    expect((await ask(input)).verdict).toBe("established");
    const other = mlDsaKey("witness.quantum.example");
    expect(formatVkey(other.key)).not.toBe(formatVkey(quantum.key));
    const wrong = { ...input, policy: named("policy", policyOf([party.vkey], [other], 1)) };
    expect(failing(await ask(wrong))).toEqual(["witnesses-short"]);
  });

  test("are not made up for by a policy that asks for none, or by none", async () => {
    const input = await settled(seoul());
    const none = await ask({ ...input, policy: named("policy", policyOf([seoul().vkey], [], 0)) });
    expect(codesOf(none, "witnesses")).toEqual(["witnesses-none-asked"]);
    expect(codesOf(await ask({ ...input, policy: null }), "witnesses")).toEqual(["witnesses-no-policy"]);
  });

  test("a log that the policy does not list is refused", async () => {
    const party = seoul();
    const other = new Party("london.example", 52);
    const report = await ask({
      ...(await settled(party)),
      wellKnown: null,
      policy: named("policy", policyOf([other.vkey], WITNESSES, 1)),
    });
    expect(failing(report)).toContain("checkpoint-unlisted");
  });
});
