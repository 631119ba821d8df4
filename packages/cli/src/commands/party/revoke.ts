import { buildCommand, type Command } from "@stricli/core";
import { digestSchema, keyRevocationType, signStatement } from "@bongsu/statement";
import { text } from "@bongsu/input";
import type { Context } from "../../context.ts";
import { guarded, usage } from "../../failure.ts";
import { appendEnvelope } from "../../log/append-envelope.ts";
import { headOf, keysOf } from "../../log/entries.ts";
import { signingLog } from "../../log/open-log.ts";
import { asker } from "../../log/passphrase.ts";
import { instant, signerIn } from "../../log/sign.ts";
import type { Messages } from "../../messages/en.ts";
import { logFlags, optional, type LogFlags } from "../log/flags.ts";

const REASONS = ["compromised", "lost", "superseded", "ceased"] as const;

interface Flags extends Omit<LogFlags, "json"> {
  readonly reason: (typeof REASONS)[number];
  readonly from?: number;
  readonly issuedAt?: string;
}

export function partyRevokeCommand(say: Messages): Command<Context> {
  const { lang, passphraseFile } = logFlags(say);
  const { flags, placeholders } = say.log;
  return buildCommand<Flags, [string, string], Context>({
    func: run,
    parameters: {
      flags: {
        lang,
        passphraseFile,
        reason: { kind: "enum", values: REASONS, brief: flags.reason },
        from: {
          kind: "parsed",
          parse: position,
          optional: true,
          placeholder: placeholders.index,
          brief: flags.from,
        },
        issuedAt: optional(flags.issuedAt, placeholders.instant),
      },
      positional: {
        kind: "tuple",
        parameters: [
          { parse: String, brief: flags.folder, placeholder: placeholders.log },
          { parse: String, brief: flags.key, placeholder: placeholders.key },
        ],
      },
    },
    docs: { brief: say.party.revoke.brief, fullDescription: say.party.revoke.full },
  });
}

async function run(this: Context, flags: Flags, folder: string, keyId: string): Promise<void> {
  await guarded(this, async () => {
    const ask = asker(this, flags.passphraseFile);
    const log = await signingLog(folder, this.process.env ?? {}, ask);
    const known = (await keysOf(log))?.keys.map((key) => key.keyId) ?? [];
    const key = digestSchema.safeParse(keyId);
    if (!key.success || !known.includes(key.data)) throw unknownKey(keyId, known);
    const signer = await signerIn(folder, "root", ask);
    const from = flags.from ?? (await headOf(log)).checkpoint.size;
    const said = {
      domain: log.about.domain,
      issuedAt: instant(flags.issuedAt),
      log: log.about.homeLog.origin,
      key: key.data,
      from,
      reason: flags.reason,
    };
    const envelope = signStatement(keyRevocationType, said, signer);
    const receipt = await appendEnvelope(log, { envelope, spki: signer.spki });
    this.out(this.say.party.revoke.done(receipt.index, key.data, from));
  });
}

function position(written: string): number {
  if (/^\d{1,15}$/.test(written)) return Number(written);
  throw new RangeError(`${written}: a position is a whole number / 위치는 정수로 적는다`);
}

const unknownKey = (found: string, known: readonly string[]) =>
  usage(
    found,
    text("The party has no such key.", "이 주체에게 그런 키가 없다."),
    text(`One of: ${known.join(", ")}.`, `다음 중 하나: ${known.join(", ")}.`),
    text(
      "bongsu party keys FOLDER shows the keys and where each is valid.",
      "bongsu party keys FOLDER 로 키와 유효 범위를 볼 수 있습니다.",
    ),
  );
