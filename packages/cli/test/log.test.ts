import { cpSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { bongsu, bongsuIn, type Ran } from "./run-cli.ts";
import { temporaryFolder, XSTEST } from "./temporary.ts";

const folder = temporaryFolder();
const log = join(folder, "log");
const published = join(folder, "published");
const ENV = { XDG_STATE_HOME: join(folder, "state") };
const WHO = ["--domain", "institute.example", "--kind", "institute", "--country", "KR"];
const NAMED = [...WHO, "--name-en", "Example Institute", "--name-ko", "보기 연구소"];

const ours = (...argv: string[]): Promise<Ran> => bongsuIn(ENV, ...argv);
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  await ours("log", "init", log, ...NAMED, "--issued-at", "2026-11-25T00:00:00Z");
  await bongsu("compare", XSTEST, "-o", at("comparison.json"));
  await ours("publish", at("comparison.json"), "--log", log, "-o", published);
});

describe("bongsu log init", () => {
  test("begins with the party's profile; keys are its owner's alone, and one is told that they are open", async () => {
    const { code, out, err } = await ours(
      "log",
      "init",
      at("second"),
      ...NAMED,
      "--origin",
      "log2.institute.example",
    );
    expect(code).toBe(0);
    expect(out).toContain("Entry 0 says who institute.example is.");
    expect(err).toContain("This key is not encrypted");
    for (const name of ["log.key", "root.key", "signing.key"])
      expect(statSync(at(`second/private/${name}`)).mode & 0o777).toBe(0o600);
  });

  test("with a passphrase the keys are age files, and nothing is signed without it", async () => {
    writeFileSync(at("passphrase.txt"), "correct horse\n");
    const third = [at("third"), ...NAMED, "--origin", "log3.institute.example"];
    const { code, err } = await ours("log", "init", ...third, "--passphrase-file", at("passphrase.txt"));
    expect([code, err]).toEqual([0, expect.not.stringContaining("not encrypted")]);
    expect(readFileSync(at("third/private/root.key"), "utf8")).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----/);
    const refused = await ours("publish", at("comparison.json"), "--log", at("third"), "-o", at("none"));
    expect(refused.code).toBe(2);
    expect(refused.err).not.toContain("internal");
    expect(existsSync(at("none"))).toBe(false);
    const told = await bongsuIn(
      { ...ENV, BONGSU_PASSPHRASE: "correct horse" },
      "publish",
      at("comparison.json"),
      "--log",
      at("third"),
      "-o",
      at("done"),
    );
    expect(told.code).toBe(0);
  });

  test("leaves nothing behind for a wrong domain, a wrong country, or a name that signed before", async () => {
    for (const wrong of [
      [...NAMED.slice(2), "--domain", "Institute.Example"],
      [...NAMED, "--country", "Korea"],
      NAMED,
    ]) {
      const { code, err } = await ours("log", "init", at("wrong"), ...wrong);
      expect([code, err]).toEqual([2, expect.stringMatching(/\S/)]);
      expect(existsSync(at("wrong"))).toBe(false);
    }
  });

  test("does not touch what is there", async () => {
    const { code, err } = await ours("log", "init", log, ...NAMED, "--lang", "ko");
    expect([code, err]).toEqual([2, expect.stringContaining("이미 파일이나 폴더가 있다")]);
  });
});

describe("bongsu publish", () => {
  test("logs the aggregate, and the bundle says the same bytes as the artifact", () => {
    const bundle = JSON.parse(readFileSync(join(published, "xstest.sigstore.json"), "utf8")) as {
      dsseEnvelope: { payload: string };
    };
    const payload = JSON.parse(Buffer.from(bundle.dsseEnvelope.payload, "base64").toString()) as {
      predicate: { aggregate: unknown; issuer: string };
    };
    expect(payload.predicate.issuer).toBe("institute.example");
    expect(payload.predicate.aggregate).toEqual(
      JSON.parse(readFileSync(join(published, "xstest.json"), "utf8")),
    );
  });

  test("the same statement is not logged twice, another time is another statement", async () => {
    const before = await sizeOf();
    const when = ["--issued-at", "2026-11-26T00:00:00Z", "-o", at("again")];
    for (let run = 0; run < 2; run++) await ours("publish", at("comparison.json"), "--log", log, ...when);
    expect(await sizeOf()).toBe(before + 1);
  });

  test("--dry-run shows every byte and signs nothing", async () => {
    const before = await sizeOf();
    const { out } = await ours("publish", at("comparison.json"), "--dry-run", "--json");
    expect(out.trim()).toBe(readFileSync(join(published, "xstest.json"), "utf8").trim());
    expect(await sizeOf()).toBe(before);
  });

  test("what is no result, a draft, or has no log is refused with what to do", async () => {
    writeFileSync(at("no.json"), '{"kind":"something"}');
    const no = await ours("publish", at("no.json"), "--log", log);
    expect([no.code, no.err]).toEqual([2, expect.stringContaining("bongsu compare")]);
    const nowhere = await ours("publish", at("comparison.json"));
    expect([nowhere.code, nowhere.err]).toEqual([2, expect.stringContaining("--log my-log")]);
    const notALog = await ours("publish", at("comparison.json"), "--log", folder);
    expect([notALog.code, notALog.err]).toEqual([2, expect.stringContaining("bongsu.json")]);
  });
});

const sizeOf = async (): Promise<number> => {
  const { out } = await ours("log", "list", log, "--json");
  return (JSON.parse(out) as { size: number }).size;
};

describe("statements that answer", () => {
  test("a draft is filled in, signed and logged", async () => {
    await ours("statement", "draft", "objection", "-o", at("objection.yaml"));
    const { code, out } = await ours(
      "statement",
      "sign",
      at("objection.yaml"),
      "--log",
      log,
      "-o",
      at("o.sigstore.json"),
    );
    expect([code, out]).toEqual([0, expect.stringMatching(/^Entry \d+ of log\.institute\.example: sha256:/)]);
    expect((await ours("log", "list", log, "--lang", "ko")).out).toContain("이의 제기");
  });

  test.each(["observation", "objection", "reply", "correction", "withdrawal", "erasure", "endorsement"])(
    "the draft of %s can be signed as it is, in both languages",
    async (type) => {
      for (const lang of ["en", "ko"]) {
        const draft = at(`${type}.${lang}.yaml`);
        await ours("statement", "draft", type, "-o", draft, "--lang", lang);
        const { code, err } = await ours(
          "statement",
          "sign",
          draft,
          "--log",
          log,
          "-o",
          at(`${type}.${lang}.dsse.json`),
        );
        expect([code, err]).toEqual([0, expect.stringContaining("dsse.json")]);
      }
    },
  );

  test("what the type does not allow is told with its line", async () => {
    writeFileSync(at("bad.yaml"), "statement: objection\nobjectsTo:\n  statement: sha256:12\ntext: []\n");
    const { code, err } = await ours("statement", "sign", at("bad.yaml"), "--log", log);
    expect([code, err]).toEqual([2, expect.stringMatching(/line 3/)]);
    writeFileSync(at("unknown.yaml"), "statement: grade\n");
    const unknown = await ours("statement", "sign", at("unknown.yaml"), "--log", log);
    expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining("objection")]);
  });

  test("a statement that was signed elsewhere is not taken in", async () => {
    await ours("log", "init", at("other"), ...NAMED.slice(2), "--domain", "other.example");
    const draft = at("reply.en.yaml");
    await ours("statement", "sign", draft, "--log", at("other"), "-o", at("foreign.dsse.json"));
    const { code, err } = await ours("log", "append", log, at("foreign.dsse.json"));
    expect([code, err]).toEqual([2, expect.stringContaining("No key of this log's party")]);
    const own = await ours("log", "append", at("other"), at("foreign.dsse.json"));
    expect([own.code, own.out]).toEqual([0, expect.stringMatching(/entry 1, sha256:/)]);
    const twice = await ours("log", "append", at("other"), at("foreign.dsse.json"));
    expect([twice.code, twice.out]).toEqual([0, expect.stringContaining("was there already, entry 1")]);
  });
});

describe("bongsu statement export", () => {
  const bundle = join(published, "xstest.sigstore.json");

  test("says passed or failed only where a party stated what must be met", async () => {
    const { code, err } = await ours("statement", "export", bundle, "--as", "test-result");
    expect([code, err]).toEqual([2, expect.stringContaining("No party stated")]);
    const figure = "contrast/gpt4/en/gpt4-judge..string-match";
    const digest = `sha256:${"0".repeat(64)}`;
    const criterion = (name: string, threshold: string): string =>
      `- {name: ${name}, statedBy: institute.example, document: "${digest}", figure: "${figure}", reads: upper, comparator: "<", threshold: "${threshold}"}\n`;
    writeFileSync(at("criteria.yaml"), criterion("wide", "0.9") + criterion("narrow", "0.01"));
    await ours(
      "publish",
      at("comparison.json"),
      "--log",
      log,
      "--criteria",
      at("criteria.yaml"),
      "-o",
      at("with"),
    );
    const { out } = await ours("statement", "export", at("with/xstest.sigstore.json"), "--as", "test-result");
    expect(JSON.parse(out)).toMatchObject({
      predicate: { result: "FAILED", passedTests: ["wide"], failedTests: ["narrow"] },
    });
    writeFileSync(at("criteria.yaml"), "- {name: wide}\n");
    const wrong = await ours(
      "publish",
      at("comparison.json"),
      "--log",
      log,
      "--criteria",
      at("criteria.yaml"),
    );
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining("comparator")]);
  });

  test("for SCITT registers an entry of its own, and the log stays sound", async () => {
    const { code } = await ours(
      "statement",
      "export",
      bundle,
      "--as",
      "scitt",
      "--log",
      log,
      "-o",
      at("scitt"),
    );
    expect(code).toBe(0);
    expect(readFileSync(at("scitt/statement.cose")).subarray(0, 2).toString("hex")).toBe("d284");
    expect((await ours("log", "list", log)).out).toContain("registered for SCITT");
    expect((await ours("log", "fsck", log)).code).toBe(0);
    const unnamed = await ours("statement", "export", bundle, "--as", "scitt");
    expect([unnamed.code, unnamed.err]).toEqual([2, expect.stringContaining("--log my-log")]);
  });
});

describe("bongsu party", () => {
  test("a new key signs from then on; a revoked one no longer", async () => {
    const party = at("party");
    await ours("log", "init", party, ...NAMED.slice(2), "--domain", "party.example");
    const rotated = await ours("party", "rotate", party);
    expect([rotated.code, rotated.out]).toEqual([0, expect.stringContaining("Entry 1: sha256:")]);
    const keys = (await ours("party", "keys", party)).out.trim().split("\n");
    expect(keys.map((line) => line.replace(/^sha256:\S+\s+/, ""))).toEqual([
      "root     from entry 0",
      "signing  from entry 0 to before entry 1",
      "signing  from entry 1",
    ]);
    const current = keys[2]?.split(" ")[0] ?? "";
    expect((await ours("party", "revoke", party, current, "--reason", "lost")).code).toBe(0);
    const { code } = await ours("log", "append", party, at("foreign.dsse.json"));
    expect(code).toBe(2);
    const unknown = await ours("party", "revoke", party, "sha256:00", "--reason", "lost");
    expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining(current)]);
  });
});

describe("bongsu log verify and fsck", () => {
  test("an older checkpoint and a proof hold; changed ones do not", async () => {
    const checkpoint = join(log, "checkpoint");
    cpSync(checkpoint, at("old-checkpoint"));
    await ours("log", "prove", log, "1", "-o", at("one.tlog-proof"));
    await ours(
      "publish",
      at("comparison.json"),
      "--log",
      log,
      "--issued-at",
      "2026-11-27T00:00:00Z",
      "-o",
      at("x"),
    );
    expect((await ours("log", "verify", log, at("old-checkpoint"))).code).toBe(0);
    expect((await ours("log", "verify", log, at("one.tlog-proof"))).code).toBe(0);
    writeFileSync(
      at("changed"),
      readFileSync(at("old-checkpoint"), "utf8").replace(
        /\n(\d+)\n/,
        (_, n: string) => `\n${Number(n) + 1}\n`,
      ),
    );
    expect((await ours("log", "verify", log, at("changed"))).code).toBe(100);
    writeFileSync(
      at("changed.tlog-proof"),
      readFileSync(at("one.tlog-proof"), "utf8").replace("index 1", "index 2"),
    );
    const { code, out } = await ours("log", "verify", log, at("changed.tlog-proof"));
    expect([code, out]).toEqual([100, expect.stringContaining("does not agree with the log")]);
  });

  test("a sound log is sound; a flipped byte is found with its place", async () => {
    expect((await ours("log", "fsck", log)).code).toBe(0);
    const copy = at("damaged");
    cpSync(log, copy, { recursive: true });
    const bodies = join(copy, "bodies", "0");
    const bytes = readFileSync(bodies);
    bytes[bytes.length - 40] = (bytes[bytes.length - 40] ?? 0) ^ 1;
    writeFileSync(bodies, bytes);
    const { code, out } = await ours("log", "fsck", copy);
    expect([code, out]).toEqual([100, expect.stringContaining("bodies/0")]);
    const json = JSON.parse((await ours("log", "fsck", copy, "--json")).out) as { damages: unknown[] };
    expect(json.damages.length).toBeGreaterThan(0);
  });
});

describe("an old copy that was put back", () => {
  test("signs nothing until it is reconciled; reading goes on", async () => {
    const mine = at("restored");
    await ours("log", "init", mine, ...NAMED.slice(2), "--domain", "restored.example");
    cpSync(mine, at("backup"), { recursive: true });
    const draft = at("reply.en.yaml");
    await ours("statement", "sign", draft, "--log", mine);
    cpSync(mine, at("newer"), { recursive: true });
    rmSync(mine, { recursive: true });
    cpSync(at("backup"), mine, { recursive: true });
    const refused = await ours("statement", "sign", draft, "--log", mine);
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining("reconcile")]);
    expect((await ours("log", "fsck", mine)).code).toBe(0);
    const seen = await ours("log", "reconcile", mine, "--seen", join(at("newer"), "checkpoint"));
    expect(seen.code).toBe(2);
    const copied = await ours("log", "reconcile", mine, "--copy", at("newer"));
    expect([copied.code, copied.out]).toEqual([0, expect.stringContaining("may be signed again")]);
    expect((await ours("statement", "sign", draft, "--log", mine)).code).toBe(0);
  });

  test("or is retired: then nothing is signed any more", async () => {
    const mine = at("ended");
    await ours("log", "init", mine, ...NAMED.slice(2), "--domain", "ended.example");
    const unmeant = await ours("log", "retire", mine, "--confirm", "log.other.example");
    expect(unmeant.code).toBe(2);
    const ending = ["--confirm", "log.ended.example", "--reason", "moved", "--successor", log];
    const ended = await ours("log", "retire", mine, ...ending);
    expect([ended.code, ended.out]).toEqual([0, expect.stringContaining("has ended at 2 entries")]);
    expect((await ours("log", "list", mine)).out).toContain("Retired log");
    const refused = await ours("statement", "sign", at("reply.en.yaml"), "--log", mine);
    expect([refused.code, refused.err]).toEqual([2, expect.stringMatching(/\S/)]);
    expect((await ours("log", "fsck", mine)).code).toBe(0);
  });
});
