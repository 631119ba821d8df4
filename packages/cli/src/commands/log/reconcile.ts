import { buildCommand, type Command } from "@stricli/core";
import { text } from "@bongsu/input";
import { parseCheckpoint, parseNote, reconcileLog } from "@bongsu/log";
import { FileStore } from "@bongsu/node";
import type { Context } from "../../context.ts";
import { guarded, usage } from "../../failure.ts";
import { clean } from "../../io/clean.ts";
import { bytesAt, statOf } from "../../io/node-files.ts";
import { signingLog } from "../../log/open-log.ts";
import { asker } from "../../log/passphrase.ts";
import type { Messages } from "../../messages/en.ts";
import { folderPositional, logFlags, optional, type LogFlags } from "./flags.ts";

interface Flags extends Omit<LogFlags, "json"> {
  readonly copy?: string;
  readonly seen?: string;
}

export function logReconcileCommand(say: Messages): Command<Context> {
  const { lang, passphraseFile } = logFlags(say);
  const { flags, reconcile } = say.log;
  return buildCommand<Flags, [string], Context>({
    func: run,
    parameters: {
      flags: {
        lang,
        passphraseFile,
        copy: optional(flags.copy, say.placeholders.path),
        seen: optional(flags.seen, say.placeholders.path),
      },
      positional: folderPositional(say),
    },
    docs: { brief: reconcile.brief, fullDescription: reconcile.full },
  });
}

async function run(this: Context, { copy, seen, passphraseFile }: Flags, folder: string): Promise<void> {
  await guarded(this, async () => {
    if (copy === undefined && seen === undefined) throw noEvidence();
    if (copy !== undefined) statOf(copy, "document");
    const log = await signingLog(folder, this.process.env ?? {}, asker(this, passphraseFile));
    const note = await reconcileLog(log.kept, {
      seen: seen === undefined ? null : bytesAt(seen),
      copy: copy === undefined ? null : new FileStore(copy),
    });
    log.store.close();
    const { origin, size } = parseCheckpoint(parseNote(note).text);
    this.out(this.say.log.reconcile.done(clean(origin), size));
  });
}

const noEvidence = () =>
  usage(
    "bongsu log reconcile",
    text(
      "Nothing was given that shows how far the log had come.",
      "로그가 어디까지 나아갔는지 보여 주는 것이 없다.",
    ),
    text(
      "A newer copy of the log (--copy), or a checkpoint that a neighbour has seen (--seen).",
      "로그의 더 새로운 사본(--copy) 또는 이웃이 본 확인점(--seen).",
    ),
    text(
      "Ask whoever watches or mirrors the log for its latest checkpoint.",
      "로그를 참관하거나 복제하는 곳에 마지막 확인점을 요청하십시오.",
    ),
  );
