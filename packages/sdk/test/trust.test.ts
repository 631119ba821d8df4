import { endorsementType, keyIdOf, objectionType, withdrawalType } from "@bongsu/statement";
import { describe, expect, test } from "vitest";
import type { Report, VerifyInput } from "../src/index.ts";
import { ask, codesOf, failing } from "./support/asked.ts";
import { AT, named, only, Party, SALT, words } from "./support/world.ts";

const seoul = new Party("seoul.example", 41);
seoul.introduce();
const OBJECTION = seoul.say(objectionType, {
  issuer: seoul.domain,
  issuedAt: AT,
  salt: SALT,
  objectsTo: { statement: `sha256:${"cd".repeat(32)}` },
  text: words("Objection."),
});

const endorser = (domain: string, seed: number, expires: string, withdrawn = false): Party => {
  const party = new Party(domain, seed);
  party.introduce();
  const index = party.say(endorsementType, {
    issuer: domain,
    issuedAt: AT,
    party: seoul.domain,
    keys: [keyIdOf(seoul.root.spki)],
    scope: ["keys"],
    expires,
  });
  if (withdrawn)
    party.say(withdrawalType, {
      issuer: domain,
      issuedAt: AT,
      salt: SALT,
      withdraws: { statement: party.digest(index) },
      text: words("No longer."),
    });
  return party;
};

const LONG = "2028-01-01T00:00:00Z";
const SHORT = "2026-12-24T12:00:00Z";
const [paris, london, rome, gone] = [
  endorser("paris.example", 42, LONG),
  endorser("london.example", 43, SHORT),
  new Party("rome.example", 44),
  endorser("berlin.example", 45, LONG, true),
];
rome.introduce();

const named_ = ({ domain, root }: Party) => ({ domain, root: keyIdOf(root.spki) });
const policy = (over: object): VerifyInput["trust"] => ({
  name: "trust.yaml",
  value: { kind: "bongsu/trust/1", roots: [], endorsers: null, wellKnown: "not-accepted", ...over },
});
const endorsers = (threshold: number, ...parties: Party[]) =>
  policy({ endorsers: { threshold, parties: parties.map(named_) } });

const logsOf = (...parties: Party[]) => parties.map((party) => ({ name: party.domain, read: party.read() }));
const trusting = async (
  trust: VerifyInput["trust"],
  logs: readonly Party[],
  asOf: string | null,
): Promise<Report> =>
  ask({
    ...only(named("statement", await seoul.bundle(OBJECTION))),
    trust,
    logs: logsOf(...logs),
    asOf,
  });
const issuer = (report: Report) => codesOf(report, "issuer");

describe("a trust policy is applied by whoever looks", () => {
  test("a root that it names is enough; another is not", async () => {
    const good = await trusting(policy({ roots: [named_(seoul)] }), [seoul], null);
    expect([issuer(good), good.verdict]).toEqual([["issuer-trusted"], "established"]);
    const other = await trusting(
      policy({ roots: [{ ...named_(seoul), root: keyIdOf(paris.root.spki) }] }),
      [seoul],
      null,
    );
    expect(failing(other)).toEqual(["issuer-not-trusted"]);
  });

  test("it needs the history of the keys", async () => {
    expect(issuer(await trusting(policy({ roots: [named_(seoul)] }), [], null))).toEqual([
      "issuer-trust-no-log",
    ]);
  });

  test("so many endorsers are enough, and one fewer is not", async () => {
    const logs = [seoul, paris, london];
    expect(issuer(await trusting(endorsers(2, paris, london), logs, "2026-11-25"))).toEqual([
      "issuer-trusted",
    ]);
    const short = await trusting(endorsers(2, paris, rome), [seoul, paris, rome], "2026-11-25");
    expect(failing(short)).toEqual(["issuer-not-trusted"]);
  });

  test("an endorsement that has expired by the end of the day does not count; without a day that is open", async () => {
    const ask2 = (asOf: string | null) => trusting(endorsers(2, paris, london), [seoul, paris, london], asOf);
    expect(issuer(await ask2("2026-12-23"))).toEqual(["issuer-trusted"]);
    for (const day of ["2026-12-24", "2027-06-01"])
      expect(issuer(await ask2(day))).toEqual(["issuer-not-trusted"]);
    const open = await ask2(null);
    expect([issuer(open), open.verdict]).toEqual([["issuer-expiry-open"], "open"]);
    expect((await ask2("2027-06-01")).headline.en).toMatch(
      /the endorsement by london\.example ended on 2026-12-24/,
    );
  });

  test("an endorsement that is withdrawn does not count", async () => {
    const report = await trusting(endorsers(1, gone), [seoul, gone], "2026-11-25");
    expect(issuer(report)).toEqual(["issuer-not-trusted"]);
  });

  test("a log of an endorser that was not given leaves it open, and so does one that its log did not sign", async () => {
    expect(issuer(await trusting(endorsers(1, paris), [seoul], "2026-11-25"))).toEqual(["issuer-trust-open"]);
    const files = paris.files();
    const note = new TextDecoder().decode(files.get("checkpoint"));
    files.set(
      "checkpoint",
      new TextEncoder().encode(note.replace(/ [A-Za-z0-9+/]{20}/, " AAAAAAAAAAAAAAAAAAAA")),
    );
    const report = await ask({
      ...only(named("statement", await seoul.bundle(OBJECTION))),
      trust: endorsers(1, paris),
      logs: [...logsOf(seoul), { name: "paris", read: async (path) => files.get(path) ?? null }],
      asOf: "2026-11-25",
    });
    expect(issuer(report)).toEqual(["issuer-trust-open"]);
  });

  test("an endorser's word counts under the root that the policy names only", async () => {
    const rival = endorser("paris.example", 46, LONG);
    const report = await trusting(endorsers(1, paris), [seoul, rival], "2026-11-25");
    expect(issuer(report)).toEqual(["issuer-trust-open"]);
  });

  test("the party's own document counts where the policy accepts it", async () => {
    const input = {
      ...only(named("statement", await seoul.bundle(OBJECTION))),
      wellKnown: named("bongsu.json", seoul.wellKnown()),
      logs: logsOf(seoul),
    };
    const asked = async (wellKnown: string) => issuer(await ask({ ...input, trust: policy({ wellKnown }) }));
    expect(await asked("accepted")).toEqual(["issuer-trusted"]);
    expect(await asked("not-accepted")).toEqual(["issuer-not-trusted"]);
  });
});

test("an endorsement itself is held against the day", async () => {
  const about = async (asOf: string | null) =>
    ask({
      ...only(named("statement", await london.bundle(1))),
      wellKnown: named("bongsu.json", london.wellKnown()),
      logs: logsOf(london),
      asOf,
    });
  const [before, after, never] = [await about("2026-11-25"), await about("2027-01-01"), await about(null)];
  expect([before.verdict, codesOf(before, "expiry")]).toEqual(["established", ["expiry-ahead"]]);
  expect([after.verdict, codesOf(after, "expiry")]).toEqual(["refuted", ["expiry-past"]]);
  expect(codesOf(never, "expiry")).toEqual(["expiry-open"]);
  expect(never.checks.find(({ check }) => check === "expiry")?.said.en).toMatch(/was not judged/);
});
