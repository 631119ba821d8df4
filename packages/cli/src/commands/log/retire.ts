import { buildCommand, type Command } from "@stricli/core";
import { text } from "@bongsu/input";
import { parseNote, retireLog } from "@bongsu/log";
import type { Context } from "../../context.ts";
import { guarded, usage } from "../../failure.ts";
import { clean } from "../../io/clean.ts";
import { signingLog } from "../../log/open-log.ts";
import { asker } from "../../log/passphrase.ts";
import { refusalSentence } from "../../log/refusal-sentence.ts";
import { sayRetired, type RetirementReason } from "../../log/say-retired.ts";
import { instant, signerIn } from "../../log/sign.ts";
import type { Messages } from "../../messages/en.ts";
import { folderPositional, logFlags, optional, required, type LogFlags } from "./flags.ts";

const REASONS = ["ended", "key-compromised", "key-lost", "split-view", "data-lost", "moved"] as const;

interface Flags extends Omit<LogFlags, "json"> {
  readonly confirm: string;
  readonly reason: RetirementReason;
  readonly successor?: string;
  readonly issuedAt?: string;
}

export function logRetireCommand(say: Messages): Command<Context> {
  const { lang, passphraseFile } = logFlags(say);
  const { flags, placeholders, retire } = say.log;
  return buildCommand<Flags, [string], Context>({
    func: run,
    parameters: {
      flags: {
        lang,
        passphraseFile,
        confirm: required(flags.confirm, placeholders.domain),
        reason: { kind: "enum", values: REASONS, default: "ended", brief: flags.reason },
        successor: optional(flags.successor, say.placeholders.path),
        issuedAt: optional(flags.issuedAt, placeholders.instant),
      },
      positional: folderPositional(say),
    },
    docs: { brief: retire.brief, fullDescription: retire.full },
  });
}

async function run(this: Context, flags: Flags, folder: string): Promise<void> {
  await guarded(this, async () => {
    const ask = asker(this, flags.passphraseFile);
    const log = await signingLog(folder, this.process.env ?? {}, ask);
    const { origin } = log.about.homeLog;
    if (flags.confirm !== origin) throw unconfirmed(flags.confirm, origin);
    const { reason, successor } = flags;
    const said = { reason, successor: successor ?? null, issuedAt: instant(flags.issuedAt) };
    const refused = await sayRetired(log, await signerIn(folder, "root", ask), said);
    if (refused !== null) this.note(this.say.log.retire.unsaid(clean(refusalSentence(refused, this.lang))));
    const final = parseNote(await retireLog(log.kept));
    log.store.close();
    const [, , size = "?"] = final.text.split("\n");
    this.out(this.say.log.retire.done(clean(origin), size, clean(folder)));
  });
}

const unconfirmed = (found: string, origin: string) =>
  usage(
    "--confirm",
    text(`“${found}” is not this log's origin.`, `“${found}”은(는) 이 로그의 이름이 아니다.`),
    text(`The origin of the log that ends: ${origin}.`, `운영을 끝낼 로그의 이름: ${origin}.`),
    text(
      "A retired log cannot be taken up again; give its origin if that is meant.",
      "운영을 끝낸 로그는 다시 시작할 수 없습니다. 정말 끝내려면 그 이름을 적으십시오.",
    ),
  );
