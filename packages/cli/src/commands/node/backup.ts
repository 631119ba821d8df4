import { buildCommand, type Command } from "@stricli/core";
import { text } from "@bongsu/input";
import { backUp } from "@bongsu/node";
import type { Context } from "../../context.ts";
import { guarded, usage } from "../../failure.ts";
import { clean } from "../../io/clean.ts";
import { passphraseFrom } from "../../log/passphrase.ts";
import type { Messages } from "../../messages/en.ts";
import { dataOf } from "../../node/parts.ts";
import { type NodeFlags, nodeFlags } from "./flags.ts";

type Flags = Omit<NodeFlags, "json">;

export function nodeBackupCommand(say: Messages): Command<Context> {
  const { lang, data, passphraseFile } = nodeFlags(say);
  return buildCommand<Flags, [string], Context>({
    func: run,
    parameters: {
      flags: { lang, data, passphraseFile },
      positional: {
        kind: "tuple",
        parameters: [{ parse: String, brief: say.node.flags.backup, placeholder: say.placeholders.path }],
      },
    },
    docs: { brief: say.node.backup.brief, fullDescription: say.node.backup.full },
  });
}

async function run(this: Context, { data, passphraseFile }: Flags, file: string): Promise<void> {
  await guarded(this, async () => {
    const passphrase = neededPassphrase(this, "bongsu node backup", passphraseFile);
    const { files, bytes } = await backUp(dataOf(this, data), file, passphrase);
    this.out(this.say.node.backup.done(clean(file), files, bytes));
  });
}

/** @throws InputError where none was given: a backup holds private keys. */
export function neededPassphrase(context: Context, command: string, file: string | undefined): string {
  const passphrase = passphraseFrom(context, file);
  if (passphrase !== null) return passphrase;
  throw usage(
    command,
    text("No passphrase was given.", "암호를 주지 않았다."),
    text(
      "A file with it (--passphrase-file), or the variable BONGSU_PASSPHRASE.",
      "암호가 든 파일(--passphrase-file) 또는 환경 변수 BONGSU_PASSPHRASE.",
    ),
    text(
      "A backup holds the private keys and is always encrypted. Keep the passphrase apart from it.",
      "백업에는 개인 키가 들어 있어 언제나 암호로 잠급니다. 암호는 백업과 따로 보관하십시오.",
    ),
  );
}
