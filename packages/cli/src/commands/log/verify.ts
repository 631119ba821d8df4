import { buildCommand, type Command } from "@stricli/core";
import {
  type Checkpoint,
  LogRefusal,
  openCheckpoint,
  parseTlogProof,
  proveConsistency,
  treeHasher,
  verifyInclusion,
} from "@bongsu/log";
import { EXIT, type Context } from "../../context.ts";
import { guarded } from "../../failure.ts";
import { clean } from "../../io/clean.ts";
import { bytesAt } from "../../io/node-files.ts";
import { logCrypto } from "../../log/crypto.ts";
import { headOf, leafAt } from "../../log/entries.ts";
import { readableLog, type ReadableLog } from "../../log/open-log.ts";
import { refusalSentence } from "../../log/refusal-sentence.ts";
import type { Messages } from "../../messages/en.ts";
import { logFlags, type LogFlags } from "./flags.ts";

type Flags = Pick<LogFlags, "lang">;

export function logVerifyCommand(say: Messages): Command<Context> {
  const { flags, placeholders, verify } = say.log;
  return buildCommand<Flags, [string, string], Context>({
    func: run,
    parameters: {
      flags: { lang: logFlags(say).lang },
      positional: {
        kind: "tuple",
        parameters: [
          { parse: String, brief: flags.folder, placeholder: placeholders.log },
          { parse: String, brief: flags.checkpointOrProof, placeholder: say.placeholders.path },
        ],
      },
    },
    docs: { brief: verify.brief, fullDescription: verify.full },
  });
}

async function run(this: Context, _flags: Flags, folder: string, file: string): Promise<void> {
  await guarded(this, async () => {
    const log = readableLog(folder);
    const bytes = bytesAt(file);
    const { verify } = this.say.log;
    try {
      const said = isProof(bytes)
        ? verify.entryHolds(...(await provedEntry(log, bytes)))
        : verify.checkpointHolds(...(await heldCheckpoint(log, bytes)));
      this.out(said);
    } catch (error) {
      if (!(error instanceof LogRefusal)) throw error;
      this.out(verify.fails(clean(file), clean(refusalSentence(error, this.lang))));
      this.process.exitCode = EXIT.unmet;
    }
  });
}

const isProof = (bytes: Uint8Array): boolean =>
  new TextDecoder().decode(bytes.subarray(0, 20)).startsWith("c2sp.org/tlog-proof@");

/** Sizes of an old checkpoint and of the log, which continues it. */
async function heldCheckpoint(log: ReadableLog, note: Uint8Array): Promise<[old: number, now: number]> {
  const old = checkpointIn(log, note);
  const now = (await headOf(log)).checkpoint;
  await requireContinued(log, old, now);
  return [old.size, now.size];
}

/** Index of the entry that a proof is of, and the size of the tree that the proof speaks of. */
async function provedEntry(log: ReadableLog, bytes: Uint8Array): Promise<[index: number, size: number]> {
  const { index, path, checkpoint: note } = parseTlogProof(bytes);
  const { size, root } = checkpointIn(log, note);
  const hasher = treeHasher(logCrypto.sha256);
  const leaf = await leafAt(log, index);
  verifyInclusion(hasher, hasher.leaf(leaf), { index, size, path }, root);
  await requireContinued(log, { origin: "", size, root, extensions: [] }, (await headOf(log)).checkpoint);
  return [index, size];
}

const checkpointIn = ({ about, verifier }: ReadableLog, note: Uint8Array): Checkpoint =>
  openCheckpoint(note, about.homeLog.origin, [verifier]).checkpoint;

async function requireContinued(log: ReadableLog, old: Checkpoint, now: Checkpoint): Promise<void> {
  await proveConsistency(logCrypto.sha256, (path) => log.store.read(path), old, now);
}
