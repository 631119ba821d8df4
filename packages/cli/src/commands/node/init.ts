import { buildCommand, type Command } from "@stricli/core";
import { type Begun, initNode, keyWarningText, type Party } from "@bongsu/node";
import { checkDomain } from "@bongsu/statement";
import type { Context } from "../../context.ts";
import { guarded } from "../../failure.ts";
import { clean } from "../../io/clean.ts";
import { logCrypto } from "../../log/crypto.ts";
import { asker, passphraseFrom } from "../../log/passphrase.ts";
import type { Messages } from "../../messages/en.ts";
import { dataOf, partsOf } from "../../node/parts.ts";
import { countryOf, KINDS } from "../log/init.ts";
import { optional } from "../log/flags.ts";
import { type NodeFlags, nodeFlags } from "./flags.ts";

interface Flags extends NodeFlags {
  readonly domain?: string;
  readonly origin?: string;
  readonly kind: Party["kind"];
  readonly country?: string;
  readonly nameEn?: string;
  readonly nameKo?: string;
}

export function nodeInitCommand(say: Messages): Command<Context> {
  const { flags, placeholders } = say.log;
  return buildCommand<Flags, [], Context>({
    func: run,
    parameters: {
      flags: {
        ...nodeFlags(say),
        domain: optional(say.node.flags.domain, placeholders.domain),
        origin: optional(flags.origin, placeholders.domain),
        kind: { kind: "enum", values: KINDS, default: "observer", brief: flags.kind },
        country: optional(flags.country, placeholders.country),
        nameEn: optional(flags.nameEn, say.placeholders.name),
        nameKo: optional(flags.nameKo, say.placeholders.name),
      },
    },
    docs: { brief: say.node.init.brief, fullDescription: say.node.init.full },
  });
}

async function run(this: Context, flags: Flags): Promise<void> {
  await guarded(this, async () => {
    const folder = dataOf(this, flags.data);
    const { nameEn, nameKo } = flags;
    const begun = await initNode({
      ...partsOf(this, asker(this, flags.passphraseFile)),
      crypto: logCrypto,
      folder,
      domain: flags.domain === undefined ? null : checkDomain(flags.domain),
      origin: flags.origin === undefined ? null : checkDomain(flags.origin),
      kind: flags.kind,
      country: countryOf(flags.country),
      name: { en: nameEn ?? nameKo ?? null, ko: nameKo ?? nameEn ?? null },
      passphrase: passphraseFrom(this, flags.passphraseFile),
    });
    if (flags.json) this.out(JSON.stringify({ folder, ...begun.about }, null, 2));
    else print(this, folder, begun);
  });
}

function print(context: Context, folder: string, { about, warnings }: Begun): void {
  const { init } = context.say.node;
  context.out(init.begun(clean(folder), about.domain, about.homeLog.origin));
  context.note(init.backup(clean(folder)));
  for (const warning of warnings) context.note(keyWarningText(warning)[context.lang]);
}
