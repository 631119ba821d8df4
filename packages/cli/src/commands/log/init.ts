import { buildCommand, type Command } from "@stricli/core";
import { text } from "@bongsu/input";
import { beginLog, type Begun, keyWarningText, type Party, stateFolder } from "@bongsu/node";
import { checkDomain, COUNTRIES } from "@bongsu/statement";
import type { Context } from "../../context.ts";
import { guarded, usage } from "../../failure.ts";
import { clean } from "../../io/clean.ts";
import { logCrypto } from "../../log/crypto.ts";
import { passphraseFrom } from "../../log/passphrase.ts";
import { instant } from "../../log/sign.ts";
import type { Messages } from "../../messages/en.ts";
import { folderPositional, logFlags, optional, required, type LogFlags } from "./flags.ts";

export const KINDS = ["state", "institute", "company", "civil-society", "observer"] as const;

interface Flags extends LogFlags {
  readonly domain: string;
  readonly origin?: string;
  readonly kind: Party["kind"];
  readonly country?: string;
  readonly nameEn: string;
  readonly nameKo: string;
  readonly issuedAt?: string;
}

export function logInitCommand(say: Messages): Command<Context> {
  const { flags, placeholders } = say.log;
  return buildCommand<Flags, [string], Context>({
    func: run,
    parameters: {
      flags: {
        ...logFlags(say),
        domain: required(flags.domain, placeholders.domain),
        origin: optional(flags.origin, placeholders.domain),
        kind: { kind: "enum", values: KINDS, brief: flags.kind },
        country: optional(flags.country, placeholders.country),
        nameEn: required(flags.nameEn, say.placeholders.name),
        nameKo: required(flags.nameKo, say.placeholders.name),
        issuedAt: optional(flags.issuedAt, placeholders.instant),
      },
      positional: folderPositional(say),
    },
    docs: { brief: say.log.init.brief, fullDescription: say.log.init.full },
  });
}

async function run(this: Context, flags: Flags, folder: string): Promise<void> {
  await guarded(this, async () => {
    const domain = checkDomain(flags.domain);
    const party = {
      domain,
      origin: checkDomain(flags.origin ?? `log.${domain}`),
      kind: flags.kind,
      country: countryOf(flags.country),
      name: { en: flags.nameEn, ko: flags.nameKo },
      issuedAt: instant(flags.issuedAt),
    };
    const passphrase = passphraseFrom(this, flags.passphraseFile);
    const state = stateFolder(this.process.env ?? {});
    const begun = await beginLog({ crypto: logCrypto, folder, party, passphrase, state });
    if (flags.json) this.out(JSON.stringify({ ...begun.about, index: begun.profile.index }, null, 2));
    else print(this, folder, begun);
  });
}

/** @throws InputError for what is no country. */
export function countryOf(code: string | undefined): Party["country"] {
  if (code === undefined) return null;
  const known = COUNTRIES.find((country) => country === code);
  if (known !== undefined) return known;
  throw usage(
    "--country",
    text(`“${code}” is no country's code.`, `“${code}” 국가 부호는 없다.`),
    text("Two capital letters of ISO 3166-1, or EU.", "ISO 3166-1의 대문자 두 자 또는 EU."),
    text("For example: --country KR", "예: --country KR"),
  );
}

function print(context: Context, folder: string, { about, profile, warnings }: Begun): void {
  const { init } = context.say.log;
  context.out(init.begun(clean(folder), about.domain, about.homeLog.origin, profile.index));
  context.out(init.serve(clean(folder)));
  context.out(init.wellKnown(clean(folder), about.domain));
  context.note(init.backup(clean(folder)));
  for (const warning of warnings) context.note(keyWarningText(warning)[context.lang]);
}
