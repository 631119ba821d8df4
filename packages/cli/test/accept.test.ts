import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import {
  acceptanceCheckSchema,
  decisionSchema,
  matrixSchema,
  oscalAssessmentResultsSchema,
} from "@bongsu/regime";
import { bongsu, bongsuIn, type Ran } from "./run-cli.ts";
import { ROOT, temporaryFolder, XSTEST } from "./temporary.ts";

const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);
const ENV = { XDG_STATE_HOME: join(folder, "state") };
const ours = (...argv: string[]): Promise<Ran> => bongsuIn(ENV, ...argv);
const PROFILE = join(ROOT, "examples/acceptance/profile.yaml");
const COVER = join(ROOT, "examples/acceptance/cover.yaml");
const DAY = ["--as-of", "2026-11-25"];
const NAMES = ["--name-en", "Name", "--name-ko", "이름", "--issued-at", "2026-11-25T00:00:00Z"];

/** The bundled profile with one thing changed, in a file of its own. */
function profileWith(name: string, from: string, to: string): string {
  const before = readFileSync(PROFILE, "utf8");
  expect(before).toContain(from);
  writeFileSync(at(name), before.replace(from, to));
  return at(name);
}

beforeAll(async () => {
  await bongsu("compare", XSTEST, "-o", at("comparison.json"));
  for (const [name, kind] of [
    ["institute", "institute"],
    ["authority", "state"],
  ] as const)
    await ours(
      "log",
      "init",
      at(name),
      "--domain",
      `${name}.example`,
      "--kind",
      kind,
      "--country",
      "KR",
      ...NAMES,
    );
  await ours("publish", at("comparison.json"), "--log", at("institute"), "-o", at("published"));
});

describe("bongsu accept", () => {
  test("writes page, table and JSON, says that it stays here, and exits with 100 where a clause is not accepted", async () => {
    const ran = await bongsu(
      "accept",
      at("comparison.json"),
      "--profile",
      PROFILE,
      ...DAY,
      "-o",
      at("out"),
      "--lang",
      "en",
    );
    expect(ran.code).toBe(100);
    expect(ran.err).toContain("published only with --publish");
    expect(readdirSync(at("out")).sort()).toEqual(["acceptance.csv", "acceptance.html", "acceptance.json"]);
    const { clauses } = decisionSchema.parse(JSON.parse(readFileSync(at("out/acceptance.json"), "utf8")));
    expect(clauses.map(({ status }) => status)).toEqual([
      "accepted",
      "refused",
      "missing",
      "accepted-with-condition",
      "unknown",
    ]);
  });

  test("exits with 0 where every clause is accepted; the word evidence may be written; same input, same bytes", async () => {
    const whole = readFileSync(PROFILE, "utf8");
    const first = whole.slice(0, whole.indexOf("  # The system is shown"));
    writeFileSync(at("one-clause.yaml"), first);
    const asked = [at("comparison.json"), "--profile", at("one-clause.yaml"), ...DAY, "--json"];
    const [short, long] = [await bongsu("accept", ...asked), await bongsu("accept", "evidence", ...asked)];
    expect(short.code).toBe(0);
    expect(short.out).toBe(long.out);
  });

  test("OSCAL is written by its ending, and what it cannot carry is said", async () => {
    const out = at("results.oscal.json");
    const asked = [at("comparison.json"), "--profile", PROFILE, ...DAY, "-o", out];
    const [en, ko] = [
      await bongsu("accept", ...asked, "--lang", "en"),
      await bongsu("accept", ...asked, "--lang", "ko"),
    ];
    expect([en.code, ko.code]).toEqual([100, 100]);
    for (const [ran, lost] of [
      [en, 'Clauses with the answer "missing": 1.'],
      [ko, '답이 "자료 부족"인 조항: 1개.'],
    ] as const)
      expect(ran.err).toContain(lost);
    const { "assessment-results": written } = z
      .object({ "assessment-results": oscalAssessmentResultsSchema })
      .parse(JSON.parse(readFileSync(out, "utf8")));
    const findings = written.results.flatMap((one) => one.findings ?? []);
    expect(findings.map(({ title, target }) => [title, target.status.state])).toEqual([
      ["nist-ai-rmf/MEASURE-2.13", "satisfied"],
    ]);
  });

  test("a published result: what stays at home is asked for, not guessed", async () => {
    const bundle = at("published/xstest.sigstore.json");
    const profile = profileWith(
      "signed.yaml",
      "kinds: [comparison]\n      protocol: stated\n      judge: disclosed\n      languages",
      "kinds: [statement]\n      from: recognised\n      signed: true\n      languages",
    );
    const trust = ["--log", at("institute"), "--well-known", at("institute/bongsu.json")];
    const told = await bongsu("accept", bundle, "--profile", profile, ...DAY, ...trust, "--json");
    const [first] = decisionSchema.parse(JSON.parse(told.out)).clauses;
    const outcomes = Object.fromEntries(
      first?.reasons.map(({ requirement, outcome }) => [requirement, outcome]) ?? [],
    );
    expect(outcomes).toMatchObject({
      kinds: "met",
      from: "met",
      signed: "met",
      languages: "met",
      calibrated: "missing",
    });
    expect(first?.ends.map(({ on }) => on)).toEqual(["2027-12-31"]);
    const blind = await bongsu("accept", bundle, "--profile", profile, ...DAY, "--json");
    const [open] = decisionSchema.parse(JSON.parse(blind.out)).clauses;
    expect(open?.reasons.find(({ requirement }) => requirement === "from")?.outcome).toBe("unknown");
  });
});

describe("published, withdrawn, checked", () => {
  const check = (...argv: string[]) =>
    bongsu(
      "accept",
      "check",
      at("act/acceptance.sigstore.json"),
      "--profile",
      PROFILE,
      "--log",
      at("authority"),
      "--as-of",
      "2026-12-01",
      ...argv,
    );
  const publish = (log: string) =>
    ours(
      "accept",
      at("comparison.json"),
      "--profile",
      PROFILE,
      ...DAY,
      "-o",
      at("act"),
      "--publish",
      at(log),
      "--lang",
      "en",
    );

  test("only into the authority's own log", async () => {
    const refused = await publish("institute");
    expect(refused.code).toBe(2);
    expect(refused.err).toContain("nobody publishes a decision in another's name");
    expect(existsSync(at("act/acceptance.sigstore.json"))).toBe(false);
  });

  test("stands until the authority withdraws it, and is stale from then on", async () => {
    const told = await publish("authority");
    expect(told.err).toContain("Published as entry 1");
    const verified = await bongsu(
      "verify",
      at("act/acceptance.sigstore.json"),
      "--log",
      at("authority"),
      "--well-known",
      at("authority/bongsu.json"),
      "--lang",
      "en",
    );
    expect(verified.code).toBe(0);
    expect(verified.out).toContain("Acceptance of evidence");
    const before = await check("--json");
    expect(before.code).toBe(0);
    const { clauses } = acceptanceCheckSchema.parse(JSON.parse(before.out));
    expect(clauses[0]?.standing).toBe("standing");

    const [digest] = /sha256:[0-9a-f]{64}/.exec(told.err) ?? [];
    writeFileSync(
      at("withdrawal.yaml"),
      `statement: withdrawal\nwithdraws: { statement: ${digest}, log: { origin: log.authority.example, index: 1 } }\ntext: [{ language: en, text: "No longer." }]\n`,
    );
    expect((await ours("statement", "sign", at("withdrawal.yaml"), "--log", at("authority"))).code).toBe(0);
    const after = await check("--lang", "en");
    expect(after.code).toBe(100);
    expect(after.out).toContain("[stale] nist-ai-rmf/MEASURE-2.13");
    expect(after.out).toContain("authority.example has withdrawn this decision");
  });

  test("a log of another party says nothing of it", async () => {
    const other = await bongsu(
      "accept",
      "check",
      at("act/acceptance.sigstore.json"),
      "--profile",
      PROFILE,
      "--log",
      at("institute"),
      "--as-of",
      "2026-12-01",
      "--json",
    );
    const { clauses } = acceptanceCheckSchema.parse(JSON.parse(other.out));
    // No withdrawal is found there; that log is not the authority's, so that this is no answer.
    expect([other.code, clauses[0]?.standing]).toEqual([100, "unknown"]);
  });

  test("a changed profile makes it stale", async () => {
    const changed = profileWith("changed.yaml", "least: 200", "least: 100");
    const ran = await bongsu(
      "accept",
      "check",
      at("out/acceptance.json"),
      "--profile",
      changed,
      "--as-of",
      "2026-12-01",
      "--lang",
      "ko",
    );
    expect(ran.code).toBe(100);
    expect(ran.out).toContain("[효력 잃음] nist-ai-rmf/MEASURE-2.13");
  });
});

describe("bongsu accept matrix", () => {
  test("puts recognitions and decisions side by side: text, JSON, CSV, page", async () => {
    const asked = ["accept", "matrix", PROFILE, at("out/acceptance.json"), ...DAY];
    const { cells } = matrixSchema.parse(JSON.parse((await bongsu(...asked, "--json")).out));
    expect(cells.filter(({ by }) => by === "recognition")).toHaveLength(2);
    expect(cells.filter(({ by }) => by === "decision")).toHaveLength(5);
    for (const ending of ["html", "csv", "json"]) {
      expect((await bongsu(...asked, "-o", at(`matrix.${ending}`))).code).toBe(0);
      expect(readFileSync(at(`matrix.${ending}`), "utf8")).toContain("MEASURE-2.13");
    }
  });
});

test("a recognition is drafted, signed, and stands in the matrix", async () => {
  expect((await bongsu("statement", "draft", "recognition", "-o", at("recognition.yaml"))).code).toBe(0);
  const signed = at("recognition.sigstore.json");
  expect(
    (await ours("statement", "sign", at("recognition.yaml"), "--log", at("authority"), "-o", signed)).code,
  ).toBe(0);
  const { cells } = matrixSchema.parse(
    JSON.parse((await bongsu("accept", "matrix", signed, ...DAY, "--json")).out),
  );
  expect(
    cells.map(({ authority, party, clause, status }) => [authority.en, party?.domain, clause, status]),
  ).toEqual([["authority.example", "institute.example", "nist-ai-rmf/MEASURE-2.13", "recognised"]]);
});

describe("bad input gives a sentence, and writes nothing", () => {
  const accept = (evidence: string, ...argv: string[]) =>
    bongsu("accept", evidence, "--profile", PROFILE, ...DAY, "-o", at("never"), "--lang", "en", ...argv);

  async function refusedWith(ran: Promise<Ran>, ...words: string[]): Promise<void> {
    const { code, out, err } = await ran;
    expect([code, out]).toEqual([2, ""]);
    for (const word of words) expect(err).toContain(word);
    expect(err).not.toMatch(/defect|\bat .*\.ts:/);
    expect(existsSync(at("never"))).toBe(false);
  }

  test("evidence of an unknown kind, of none, or that is no JSON", async () => {
    writeFileSync(at("odd.json"), '{"kind":"rumour/1"}');
    writeFileSync(at("bare.json"), '{"hello":1}');
    writeFileSync(at("broken.json"), '{"kind": ');
    await refusedWith(accept(at("odd.json")), "odd.json", "/kind", '"rumour/1"');
    await refusedWith(accept(at("bare.json")), "does not say of what kind");
    await refusedWith(accept(at("broken.json")), "broken.json");
    await refusedWith(accept(at("nowhere.json")), "nowhere.json");
  });

  test("a result that was changed so that it is none any more", async () => {
    const text = readFileSync(at("comparison.json"), "utf8").replace('"level": 0.95', '"level": "high"');
    writeFileSync(at("changed.json"), text);
    await refusedWith(
      accept(at("changed.json")),
      "changed.json",
      "/exercise/level",
      "spec/comparison.schema.json",
    );
  });

  test("a signed statement of which a byte was changed, at the check that fails", async () => {
    const bundle = JSON.parse(readFileSync(at("published/xstest.sigstore.json"), "utf8")) as {
      dsseEnvelope: { payload: string };
    };
    const payload = Buffer.from(bundle.dsseEnvelope.payload, "base64").toString("utf8");
    bundle.dsseEnvelope.payload = Buffer.from(payload.replace("XSTest", "YSTest")).toString("base64");
    writeFileSync(at("tampered.sigstore.json"), JSON.stringify(bundle));
    await refusedWith(
      accept(at("tampered.sigstore.json"), "--log", at("institute")),
      "tampered.sigstore.json",
      "signature",
    );
  });

  test("a signed statement of a type that is no evidence", async () => {
    await refusedWith(
      accept(join(ROOT, "examples/verify/observation.sigstore.json")),
      "urn:bongsu:statement:observation:v1",
    );
  });

  test("a cover sheet for another file", async () => {
    writeFileSync(at("cover.yaml"), readFileSync(COVER, "utf8") + `evidence: sha256:${"0".repeat(64)}\n`);
    await refusedWith(accept(at("comparison.json"), "--cover", at("cover.yaml")), "cover.yaml", "goes with");
  });

  test("a day that there is not, and none at all", async () => {
    await refusedWith(
      bongsu("accept", at("comparison.json"), "--profile", PROFILE, "--as-of", "2026-02-30"),
      "2026-02-30",
    );
    await refusedWith(bongsu("accept", at("comparison.json"), "--profile", PROFILE), "as-of");
  });

  test("a decision that is none", async () => {
    await refusedWith(
      bongsu("accept", "check", at("comparison.json"), ...DAY, "--lang", "en"),
      "This is not a decision",
    );
    await refusedWith(
      bongsu("accept", "matrix", at("comparison.json"), ...DAY, "--lang", "en"),
      "This is not a decision",
    );
    await refusedWith(bongsu("accept", "matrix", ...DAY, "--lang", "en"), "No file");
  });
});

describe("bongsu init acceptance, bongsu init cover", () => {
  test.each(["en", "ko"])("what they write is taken as it is (%s)", async (lang) => {
    for (const name of ["acceptance", "cover"])
      expect((await bongsu("init", name, "-o", at(`${name}-${lang}.yaml`), "--lang", lang)).code).toBe(0);
    const ran = await bongsu(
      "accept",
      at("comparison.json"),
      "--profile",
      at(`acceptance-${lang}.yaml`),
      "--cover",
      at(`cover-${lang}.yaml`),
      ...DAY,
    );
    expect(ran.code).toBe(100);
    expect((await bongsu("init", "cover", "--lang", lang)).out).toContain("bongsu/evidence-cover/1");
  });
});
