import { basename } from "node:path";
import { InputError, parseYaml, text } from "@bongsu/input";
import { FileStore } from "@bongsu/node";
import type { LogCopy, NamedBytes, VerifyInput } from "@bongsu/sdk";
import { bytesAt, statOf } from "../io/node-files.ts";
import { digestAt } from "./digest-at.ts";

export interface VerifyFlags {
  readonly proof?: string;
  readonly artifact?: readonly string[];
  readonly key?: readonly string[];
  readonly logKey?: readonly string[];
  readonly policy?: string;
  readonly wellKnown?: string;
  readonly trust?: string;
  readonly log?: readonly string[];
  readonly asOf?: string;
}

/** Reads what a command line names. @throws InputError for a path that leads to nothing of use. */
export function readVerifyInput(file: string, flags: VerifyFlags): VerifyInput {
  return {
    file: fileAt(file),
    proof: flags.proof === undefined ? null : fileAt(flags.proof),
    artifacts: (flags.artifact ?? []).map((path) => ({ name: basename(path), sha256: digestAt(path) })),
    keys: (flags.key ?? []).map(fileAt),
    logKeys: (flags.logKey ?? []).map(logKeyAt),
    policy: flags.policy === undefined ? null : fileAt(flags.policy),
    wellKnown: flags.wellKnown === undefined ? null : fileAt(flags.wellKnown),
    trust: flags.trust === undefined ? null : trustAt(flags.trust),
    logs: (flags.log ?? []).map(logAt),
    asOf: flags.asOf ?? null,
  };
}

const fileAt = (path: string): NamedBytes => ({ name: basename(path), bytes: bytesAt(path, "statement") });

/** A verifier key itself, or a file of them. */
const logKeyAt = (given: string): NamedBytes =>
  /^[^\s+/\\]+\+[0-9a-f]{8}\+[A-Za-z0-9+/=]+$/.test(given)
    ? { name: "--log-key", bytes: new TextEncoder().encode(given) }
    : fileAt(given);

const trustAt = (path: string): NonNullable<VerifyInput["trust"]> => {
  const { name, bytes } = fileAt(path);
  return { name, value: parseYaml(bytes, { file: name }).value };
};

/** A copy of a log in a folder. @throws InputError */
export function logAt(folder: string): LogCopy {
  if (!statOf(folder, "statement").isDirectory()) throw new InputError([notAFolder(folder)]);
  const store = new FileStore(folder);
  return { name: basename(folder), read: (path) => store.read(path) };
}

const notAFolder = (file: string) =>
  ({
    code: "usage",
    severity: "error",
    file,
    found: text("This is a file, not a folder.", "폴더가 아니라 파일이다."),
    expected: text(
      "A log's folder, with the file checkpoint in it.",
      "checkpoint 파일이 들어 있는 로그 폴더여야 한다.",
    ),
    todo: text("Name the folder.", "폴더를 지정하십시오."),
  }) as const;
