import { buildCommand, type Command } from "@stricli/core";
import { encodeEnvelope } from "@bongsu/statement";
import type { Context } from "../../context.ts";
import { guarded, usage } from "../../failure.ts";
import { text } from "@bongsu/input";
import { clean } from "../../io/clean.ts";
import { bytesAt } from "../../io/node-files.ts";
import { writeWhole } from "../../io/outputs.ts";
import { appendEnvelope, bundleAt, type SignedEnvelope } from "../../log/append-envelope.ts";
import { signingLog } from "../../log/open-log.ts";
import { asker } from "../../log/passphrase.ts";
import { instant, signerIn } from "../../log/sign.ts";
import { signDraft } from "../../log/sign-draft.ts";
import type { Messages } from "../../messages/en.ts";
import { outFlag, onePath } from "../flags.ts";
import { logFlags, optional, type LogFlags } from "../log/flags.ts";

interface Flags extends Omit<LogFlags, "json"> {
  readonly log?: string;
  readonly out?: string;
  readonly issuedAt?: string;
}

export function statementSignCommand(say: Messages): Command<Context> {
  const { lang, passphraseFile } = logFlags(say);
  const { flags, placeholders } = say.log;
  return buildCommand<Flags, [string], Context>({
    func: run,
    parameters: {
      flags: {
        lang,
        passphraseFile,
        log: optional(flags.log, placeholders.log),
        out: outFlag(say, flags.outSigned),
        issuedAt: optional(flags.issuedAt, placeholders.instant),
      },
      aliases: { o: "out" },
      positional: onePath(say, flags.draft),
    },
    docs: { brief: say.statement.sign.brief, fullDescription: say.statement.sign.full },
  });
}

async function run(this: Context, flags: Flags, file: string): Promise<void> {
  await guarded(this, async () => {
    const folder = flags.log;
    if (folder === undefined) throw noLog();
    const ask = asker(this, flags.passphraseFile);
    const log = await signingLog(folder, this.process.env ?? {}, ask);
    const signer = await signerIn(folder, "signing", ask);
    const speaker = { domain: log.about.domain, issuedAt: instant(flags.issuedAt), signer };
    const signed = { envelope: signDraft(file, bytesAt(file), speaker), spki: signer.spki };
    const { out } = flags;
    if (out?.endsWith(".dsse.json") === true) writeWhole(out, encodeEnvelope(signed.envelope));
    else await append(this, log, signed, out);
    if (out !== undefined) this.note(this.say.wrote(clean(out)));
  });
}

async function append(
  context: Context,
  log: Awaited<ReturnType<typeof signingLog>>,
  signed: SignedEnvelope,
  out: string | undefined,
): Promise<void> {
  const receipt = await appendEnvelope(log, signed);
  if (out !== undefined) writeWhole(out, await bundleAt(log, receipt.index, signed));
  context.out(
    context.say.statement.sign.done(receipt.index, receipt.digest, clean(log.about.homeLog.origin)),
  );
}

const noLog = () =>
  usage(
    "bongsu statement sign",
    text("It was not said whose statement this is.", "누구의 문서인지 지정하지 않았다."),
    text(
      "The folder of the log of the party that speaks: --log my-log.",
      "말하는 주체의 로그 폴더: --log my-log.",
    ),
    text("Without one yet: bongsu log init --help", "아직 로그가 없다면: bongsu log init --help"),
  );
