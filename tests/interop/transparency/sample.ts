import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../../bench/children.ts";
import { bundleTwins } from "./twins.ts";

/** A log made by the commands that docs/log.md shows, and what was published from it. */
export interface Sample {
  readonly folder: string;
  readonly log: string;
  readonly artifact: string;
  readonly bundle: string;
  /** Bundle of another entry of the same log, about something else. */
  readonly another: string;
  readonly type: string;
  /** Folder with the result registered for SCITT. */
  readonly scitt: string;
}

const BONGSU = join(ROOT, "packages", "cli", "bin", "bongsu.mjs");

/** Makes a party's log with several entries and publishes the XSTest result in it. */
export function makeSample(folder: string): Sample {
  rmSync(folder, { recursive: true, force: true });
  const env = { ...process.env, XDG_STATE_HOME: join(folder, "state"), BONGSU_LANG: "en" };
  const bongsu = (...args: string[]): string =>
    execFileSync(process.execPath, [BONGSU, ...args], {
      encoding: "utf8",
      env,
      cwd: ROOT,
      stdio: ["ignore", "pipe", "ignore"],
    });
  const [log, comparison, published] = ["log", "comparison.json", "published"].map((name) =>
    join(folder, name),
  );
  const who = ["--domain", "institute.example", "--kind", "institute", "--country", "KR"];
  bongsu("log", "init", log ?? "", ...who, "--name-en", "Example Institute", "--name-ko", "보기 연구소");
  bongsu("compare", "examples/xstest/exercise.yaml", "-o", comparison ?? "");
  bongsu("publish", comparison ?? "", "--log", log ?? "", "-o", published ?? "");
  const objection = join(folder, "objection.yaml");
  bongsu("statement", "draft", "objection", "-o", objection);
  const another = join(folder, "objection.sigstore.json");
  bongsu("statement", "sign", objection, "--log", log ?? "");
  const scitt = join(folder, "scitt");
  const result = join(published ?? "", "xstest.sigstore.json");
  bongsu("statement", "export", result, "--as", "scitt", "--log", log ?? "", "-o", scitt);
  // Both proofs end in the same checkpoint.
  const bundle = join(folder, "result.sigstore.json");
  bongsu("log", "prove", log ?? "", "1", "-o", bundle);
  bongsu("log", "prove", log ?? "", "2", "-o", another);
  return {
    folder,
    log: log ?? "",
    artifact: join(published ?? "", "xstest.json"),
    bundle,
    another,
    scitt,
    type: "urn:bongsu:statement:evaluation-result:v1",
  };
}

/** Writes a file beside the sample and returns its path. */
export function beside({ folder }: Sample, name: string, text: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

export const textOf = (path: string): string => readFileSync(path, "utf8");

/** Tampered twins of the published result's bundle. */
export const twinsOf = ({ bundle, another, log }: Sample): ReadonlyMap<string, string> =>
  bundleTwins(textOf(bundle), textOf(another), textOf(join(log, "private", "signing.key")));
