import { renameSync } from "node:fs";
import { join } from "node:path";
import { buildCommand, type Command } from "@stricli/core";
import { inLog, generateKey, p256Signer, writeKeyFile } from "@bongsu/node";
import { encodeBase64, keyIdOf, keyRotationType, signStatement } from "@bongsu/statement";
import type { Context } from "../../context.ts";
import { guarded } from "../../failure.ts";
import { writeWhole } from "../../io/outputs.ts";
import { appendEnvelope } from "../../log/append-envelope.ts";
import { headOf } from "../../log/entries.ts";
import { signingLog } from "../../log/open-log.ts";
import { asker, passphraseFrom } from "../../log/passphrase.ts";
import { pemOf } from "../../log/pem.ts";
import { instant, signerIn } from "../../log/sign.ts";
import type { Messages } from "../../messages/en.ts";
import { folderPositional, logFlags, optional, type LogFlags } from "../log/flags.ts";

interface Flags extends Omit<LogFlags, "json"> {
  readonly issuedAt?: string;
}

export function partyRotateCommand(say: Messages): Command<Context> {
  const { lang, passphraseFile } = logFlags(say);
  return buildCommand<Flags, [string], Context>({
    func: run,
    parameters: {
      flags: {
        lang,
        passphraseFile,
        issuedAt: optional(say.log.flags.issuedAt, say.log.placeholders.instant),
      },
      positional: folderPositional(say),
    },
    docs: { brief: say.party.rotate.brief, fullDescription: say.party.rotate.full },
  });
}

async function run(this: Context, { passphraseFile, issuedAt }: Flags, folder: string): Promise<void> {
  await guarded(this, async () => {
    const ask = asker(this, passphraseFile);
    const log = await signingLog(folder, this.process.env ?? {}, ask);
    const [root, old] = [await signerIn(folder, "root", ask), await signerIn(folder, "signing", ask)];
    const key = generateKey("p256");
    const { spki } = p256Signer(key);
    const position = (await headOf(log)).checkpoint.size;
    const envelope = signStatement(
      keyRotationType,
      {
        domain: log.about.domain,
        issuedAt: instant(issuedAt),
        log: log.about.homeLog.origin,
        key: { spki: encodeBase64(spki), use: "signing", from: position, until: null },
        replaces: keyIdOf(old.spki),
      },
      root,
    );
    // The new key is on disk before the log says that it speaks.
    const fresh = `${inLog(folder, "signingKey")}.next`;
    await writeKeyFile(fresh, key, passphraseFrom(this, passphraseFile));
    const receipt = await appendEnvelope(log, { envelope, spki: root.spki });
    renameSync(
      inLog(folder, "signingKey"),
      join(folder, "private", `signing-${keyIdOf(old.spki).slice(7, 19)}.key`),
    );
    renameSync(fresh, inLog(folder, "signingKey"));
    writeWhole(inLog(folder, "issuer"), pemOf(spki));
    this.out(this.say.party.rotate.done(receipt.index, keyIdOf(old.spki), keyIdOf(spki)));
  });
}
