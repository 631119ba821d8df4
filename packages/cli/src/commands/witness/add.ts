import { readFileSync } from "node:fs";
import { buildCommand, type Command } from "@stricli/core";
import { text } from "@bongsu/input";
import { parseVkey } from "@bongsu/log";
import { type ListedLog, parseLogList, takeList } from "@bongsu/node";
import type { Context } from "../../context.ts";
import { guarded, usage } from "../../failure.ts";
import { clean } from "../../io/clean.ts";
import { logCrypto } from "../../log/crypto.ts";
import type { Messages } from "../../messages/en.ts";
import { optional } from "../log/flags.ts";
import { type NodeFlags, nodeFlags } from "../node/flags.ts";
import { withWitness } from "./folder.ts";

interface Flags extends NodeFlags {
  readonly list?: string;
}

export function witnessAddCommand(say: Messages): Command<Context> {
  const { flags, placeholders, add } = say.witness;
  return buildCommand<Flags, readonly string[], Context>({
    func: run,
    parameters: {
      flags: { ...nodeFlags(say), list: optional(flags.list, say.placeholders.path) },
      positional: {
        kind: "array",
        parameter: { parse: String, brief: flags.vkey, placeholder: placeholders.vkey },
      },
    },
    docs: { brief: add.brief, fullDescription: add.full },
  });
}

async function run(this: Context, flags: Flags, ...vkeys: readonly string[]): Promise<void> {
  await guarded(this, async () => {
    const logs = [...vkeys.map(logOf), ...(flags.list === undefined ? [] : listIn(flags.list))];
    if (logs.length === 0) throw nothingGiven();
    const taken = await withWitness(this, flags, (watch, now) => takeList(watch.logs, logs, now));
    const { add } = this.say.witness;
    if (flags.json) this.out(JSON.stringify(taken, null, 2));
    else if (taken.added.length === 0) this.out(add.nothing);
    if (!flags.json) for (const origin of taken.added) this.out(add.done(clean(origin)));
    for (const origin of taken.otherKey) this.note(add.otherKey(clean(origin)));
    for (const origin of taken.unfit) this.note(add.unfit(clean(origin)));
  });
}

/** @throws LogRefusal as `parseVkey` does. */
const logOf = (vkey: string): ListedLog => ({ origin: parseVkey(logCrypto.sha256, vkey).name, vkey });

function listIn(path: string): readonly ListedLog[] {
  return parseLogList(logCrypto, bytesIn(path));
}

function bytesIn(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    throw usage(
      path,
      text("The list cannot be read.", "목록을 읽을 수 없다."),
      text("A file as the witness network publishes it.", "참관자 네트워크에서 내놓는 목록 파일."),
      text("Check the path and its rights.", "경로와 접근 권한을 확인하십시오."),
    );
  }
}

const nothingGiven = () =>
  usage(
    "witness add",
    text("No log is named.", "로그를 지정하지 않았다."),
    text("Verifier keys of logs, or a list of them.", "로그의 검증 키, 또는 그 목록."),
    text("For example: bongsu witness add --list logs.txt", "예: bongsu witness add --list logs.txt"),
  );
