import { buildCommand, type Command } from "@stricli/core";
import { type OpenedEntry, statementIn } from "@bongsu/sdk";
import { keyIdOf, statementDigest } from "@bongsu/statement";
import type { Context } from "../../context.ts";
import { guarded } from "../../failure.ts";
import { clean } from "../../io/clean.ts";
import { entriesOf, headOf } from "../../log/entries.ts";
import { readableLog } from "../../log/open-log.ts";
import { STATEMENT_TYPES } from "../../log/types.ts";
import type { Messages } from "../../messages/en.ts";
import { folderPositional, logFlags, type LogFlags } from "./flags.ts";

type Flags = Omit<LogFlags, "passphraseFile">;

export function logListCommand(say: Messages): Command<Context> {
  const { lang, json } = logFlags(say);
  return buildCommand<Flags, [string], Context>({
    func: run,
    parameters: { flags: { lang, json }, positional: folderPositional(say) },
    docs: { brief: say.log.list.brief, fullDescription: say.log.list.full },
  });
}

async function run(this: Context, { json }: Flags, folder: string): Promise<void> {
  await guarded(this, async () => {
    const log = readableLog(folder);
    const { size } = (await headOf(log)).checkpoint;
    const rows: unknown[] = [];
    for await (const entry of entriesOf(log)) {
      const row = rowOf(entry);
      if (json) rows.push(row);
      else this.out(line(this, row));
    }
    if (json) this.out(JSON.stringify({ origin: log.about.homeLog.origin, size, entries: rows }, null, 2));
    else this.out(this.say.log.list.size(log.about.homeLog.origin, size));
  });
}

function rowOf({ index, leaf, envelope, body }: OpenedEntry) {
  const opened = envelope === null ? null : statementIn(envelope, STATEMENT_TYPES);
  return {
    index,
    body,
    digest: envelope === null ? null : statementDigest(envelope),
    type: opened?.statement.predicateType ?? null,
    title: opened?.type?.title ?? null,
    issuer: opened?.issuer ?? null,
    keyId: leaf === null ? null : keyIdOf(leaf.spki),
  };
}

function line({ say, lang }: Context, row: ReturnType<typeof rowOf>): string {
  const { list } = say.log;
  const what = row.title?.[lang] ?? (row.type === null ? list.body[row.body] : clean(row.type));
  return [
    String(row.index).padStart(6),
    row.digest?.slice(0, 23) ?? "–".padEnd(23),
    what,
    row.issuer ?? "",
  ].join("  ");
}
