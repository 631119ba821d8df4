import {
  encodeBase64,
  keyIdOf,
  keyRevocationType,
  keyRotationType,
  logRetirementType,
  objectionType,
  profileType,
  type StatementSigner,
} from "@bongsu/statement";
import { parseCheckpoint, parseNote } from "@bongsu/log";
import { describe, expect, test } from "vitest";
import { newKey } from "../../statement/test/support/crypto.ts";
import type { VerifyInput } from "../src/index.ts";
import { ask, codesOf, failing } from "./support/asked.ts";
import { AT, named, only, Party, pemOf, SALT, words } from "./support/world.ts";

const object = (party: Party, key: StatementSigner = party.signing, domain = party.domain): number =>
  party.say(
    objectionType,
    {
      issuer: domain,
      issuedAt: AT,
      salt: SALT,
      objectsTo: { statement: `sha256:${"cd".repeat(32)}` },
      text: words(`Objection ${party.entries.length}.`),
    },
    key,
  );

const rotate = (party: Party, key: StatementSigner, replaces: StatementSigner | null): number =>
  party.say(
    keyRotationType,
    {
      domain: party.domain,
      issuedAt: AT,
      log: party.origin,
      key: { spki: encodeBase64(key.spki), use: "signing", from: 0, until: null },
      replaces: replaces === null ? null : keyIdOf(replaces.spki),
    },
    party.root,
  );

const revoke = (party: Party, key: StatementSigner, from: number): number =>
  party.say(
    keyRevocationType,
    {
      domain: party.domain,
      issuedAt: AT,
      log: party.origin,
      key: keyIdOf(key.spki),
      from,
      reason: "compromised",
    },
    party.root,
  );

/** The statement with the party's own document and its log. */
const asked = async (party: Party, index: number): Promise<VerifyInput> => ({
  ...only(named("statement.sigstore.json", await party.bundle(index))),
  wellKnown: named("bongsu.json", party.wellKnown()),
  logs: [{ name: "log", read: party.read() }],
});

const party = (): Party => new Party("seoul.example", 31);

describe("a key is judged by the place in its party's log", () => {
  test("valid there", async () => {
    const seoul = party();
    seoul.introduce();
    const report = await ask(await asked(seoul, object(seoul)));
    expect(codesOf(report, "key")).toEqual(["key-valid"]);
    expect(codesOf(report, "issuer")).toEqual(["issuer-well-known"]);
    expect(report.verdict).toBe("established");
  });

  test("not yet: the statement stands before the key", async () => {
    const seoul = party();
    seoul.introduce([]);
    const later = newKey();
    const index = object(seoul, later);
    rotate(seoul, later, null);
    const report = await ask(await asked(seoul, index));
    expect(failing(report)).toEqual(["key-not-valid"]);
    expect(report.established.who).toBe(false);
    expect(report.headline.en).toMatch(/was not yet valid at entry 1/);
  });

  test("no longer: the key was replaced before", async () => {
    const seoul = party();
    seoul.introduce();
    const before = object(seoul);
    rotate(seoul, newKey(), seoul.signing);
    const after = object(seoul);
    expect(codesOf(await ask(await asked(seoul, before)), "key")).toEqual(["key-valid"]);
    const report = await ask(await asked(seoul, after));
    expect(failing(report)).toEqual(["key-not-valid"]);
    expect(report.headline.ko).toMatch(/유효 기간이 끝나/);
  });

  test("revoked before; and revoked later from a place in the past, which leaves it open", async () => {
    const seoul = party();
    seoul.introduce();
    const early = object(seoul);
    const covered = object(seoul);
    revoke(seoul, seoul.signing, covered);
    const late = object(seoul);
    expect(codesOf(await ask(await asked(seoul, early)), "key")).toEqual(["key-valid"]);
    const since = await ask(await asked(seoul, covered));
    expect(codesOf(since, "key")).toEqual(["key-revoked-since"]);
    expect([since.verdict, since.established.who]).toEqual(["open", false]);
    expect(failing(await ask(await asked(seoul, late)))).toEqual(["key-not-valid"]);
  });

  test("a key that the party's log does not list is not the party's", async () => {
    const seoul = party();
    seoul.introduce();
    const report = await ask(await asked(seoul, object(seoul, newKey())));
    expect(failing(report)).toEqual(["issuer-key-unlisted"]);
  });

  test("logged elsewhere, its own log's places do not count", async () => {
    const [seoul, london] = [party(), new Party("london.example", 32)];
    seoul.introduce();
    const index = object(london, seoul.signing, seoul.domain);
    const report = await ask({
      ...(await asked(seoul, 0)),
      file: named("statement", await london.bundle(index)),
      logKeys: [named("vkey", london.vkey)],
    });
    expect(codesOf(report, "key")).toEqual(["key-other-log"]);
    expect(report.verdict).toBe("open");
  });
});

describe("a log that its party has ended", () => {
  const ended = async (successor: Party | null) => {
    const seoul = party();
    seoul.introduce();
    const before = object(seoul);
    const { size, root } = parseCheckpoint(
      parseNote(seoul.files().get("checkpoint") ?? new Uint8Array(0)).text,
    );
    const log = { origin: seoul.origin, vkey: seoul.vkey };
    seoul.say(
      logRetirementType,
      {
        domain: seoul.domain,
        issuedAt: AT,
        log,
        size,
        root: `sha256:${Buffer.from(root).toString("hex")}`,
        successor: successor === null ? null : { origin: successor.origin, vkey: successor.vkey },
        reason: "moved",
      },
      seoul.root,
    );
    return { seoul, before, end: seoul.entries.length - 1, after: object(seoul) };
  };

  test("stands for what came before and for its last word, not for what came after", async () => {
    const { seoul, before, end, after } = await ended(null);
    expect((await ask(await asked(seoul, before))).verdict).toBe("established");
    expect((await ask(await asked(seoul, end))).verdict).toBe("established");
    const report = await ask(await asked(seoul, after));
    expect(failing(report)).toEqual(["key-after-end"]);
    expect(report.headline.en).toMatch(/ended its log log\.seoul\.example at 2 entries; entry 3/);
  });

  test("leaves open what its party says in the log that follows", async () => {
    const { seoul, before } = await ended(new Party("next.example", 35));
    const report = await ask(await asked(seoul, before));
    expect(codesOf(report, "standing")).toEqual(["standing-moved"]);
    expect(report.checks.find(({ check }) => check === "standing")?.said.ko).toContain("log.next.example");
  });
});

describe("whose key it is", () => {
  test("nobody's, as long as nobody says so", async () => {
    const seoul = party();
    seoul.introduce();
    const index = object(seoul);
    const bare = only(named("statement", await seoul.bundle(index)));
    const report = await ask(bare);
    expect(codesOf(report, "issuer")).toEqual(["issuer-unbound"]);
    expect(report.checks.find(({ check }) => check === "issuer")?.needs).toEqual([
      "key",
      "well-known",
      "trust",
    ]);
    expect(report.headline.en).toMatch(
      /^This could be checked only in part\. This speaks in the name of seoul\.example/,
    );
    expect(report.headline.en).not.toMatch(/seoul\.example said/);
    expect(codesOf(report, "checkpoint")).toEqual(["checkpoint-no-key"]);
    // A log alone names keys, but anybody can make a log.
    const log = await ask({ ...bare, logs: [{ name: "log", read: seoul.read() }] });
    expect(codesOf(log, "issuer")).toEqual(["issuer-unbound"]);
    expect(codesOf(log, "key")).toEqual(["key-unplaced"]);
  });

  test("another's, where the reader holds other keys", async () => {
    const seoul = party();
    const index = object(seoul);
    const report = await ask({
      ...only(named("statement", await seoul.bundle(index))),
      keys: [named("other.pem", pemOf(newKey()))],
    });
    expect(failing(report)).toEqual(["issuer-key-differs"]);
    expect(codesOf(report, "signature")).toEqual(["signature-holds"]);
  });

  test("the reader's root key is enough, by way of the log", async () => {
    const seoul = party();
    seoul.introduce();
    const report = await ask({
      ...(await asked(seoul, object(seoul))),
      wellKnown: null,
      keys: [named("root.pem", pemOf(seoul.root))],
    });
    expect(codesOf(report, "issuer")).toEqual(["issuer-key-given"]);
    expect(codesOf(report, "key")).toEqual(["key-valid"]);
    expect(report.verdict).toBe("established");
  });

  test("open, where the document names the root but no log says what the root introduced", async () => {
    const seoul = party();
    seoul.introduce();
    const report = await ask({ ...(await asked(seoul, object(seoul))), logs: [] });
    expect(codesOf(report, "issuer")).toEqual(["issuer-needs-log"]);
    expect(codesOf(report, "key")).toEqual(["key-no-log"]);
    expect([report.verdict, report.established.where]).toEqual(["open", true]);
  });

  test("not the domain's, where its document names another root; open, where the document is another's", async () => {
    const seoul = party();
    seoul.introduce();
    const input = await asked(seoul, object(seoul));
    const excluded = await ask({ ...input, wellKnown: named("bongsu.json", seoul.wellKnown([newKey()])) });
    expect(failing(excluded)).toEqual(["issuer-well-known-excludes"]);
    const other = new Party("london.example", 33);
    const report = await ask({ ...input, wellKnown: named("bongsu.json", other.wellKnown()) });
    expect(codesOf(report, "issuer")).toEqual(["issuer-well-known-other"]);
  });

  test("a rival that lists the party's key gives its own log no standing", async () => {
    const [seoul, rival] = [party(), new Party("seoul.example", 34)];
    seoul.introduce();
    rival.introduce([seoul.signing]);
    const index = object(rival, seoul.signing);
    const report = await ask({
      ...only(named("statement", await rival.bundle(index))),
      keys: [named("seoul.pem", pemOf(seoul.signing))],
      logs: [{ name: "log", read: rival.read() }],
    });
    expect(codesOf(report, "checkpoint")).toEqual(["checkpoint-no-key"]);
    expect(codesOf(report, "standing")).toEqual(["standing-open"]);
    expect(report.verdict).toBe("open");
  });

  test("a profile by a root is told by the document alone", async () => {
    const seoul = party();
    const report = await ask({ ...(await asked(seoul, seoul.introduce())), logs: [] });
    expect(codesOf(report, "issuer")).toEqual(["issuer-well-known"]);
    expect(report.statement.type?.uri).toBe(profileType.uri);
    expect(report.verdict).toBe("established");
  });
});
