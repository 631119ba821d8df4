import { buildCommand, type Command } from "@stricli/core";
import { reportText, verifyFile } from "@bongsu/sdk";
import { EXIT, type Context } from "../context.ts";
import { guarded } from "../failure.ts";
import { clean } from "../io/clean.ts";
import { logCrypto, statementCrypto } from "../log/crypto.ts";
import { STATEMENT_TYPES } from "../log/types.ts";
import type { Messages } from "../messages/en.ts";
import { WAYS } from "../messages/verify.en.ts";
import { readVerifyInput, type VerifyFlags } from "../verify/read-input.ts";
import { asProblem } from "../verify/refused.ts";
import { sharedFlags } from "./flags.ts";

interface Flags extends VerifyFlags {
  readonly lang?: "ko" | "en";
  readonly json: boolean;
}

export function verifyCommand(say: Messages): Command<Context> {
  const { verify, placeholders } = say;
  const one = (brief: string, placeholder = placeholders.path) =>
    ({ kind: "parsed", parse: String, optional: true, placeholder, brief }) as const;
  const some = (brief: string, placeholder = placeholders.path) =>
    ({ kind: "parsed", parse: String, optional: true, variadic: true, placeholder, brief }) as const;
  return buildCommand<Flags, [string], Context>({
    func: run,
    parameters: {
      flags: {
        lang: sharedFlags(say).lang,
        json: sharedFlags(say).json,
        proof: one(verify.proof),
        artifact: some(verify.artifact),
        key: some(verify.key),
        logKey: some(verify.logKey, verify.placeholders.vkey),
        policy: one(verify.policy),
        wellKnown: one(verify.wellKnown),
        trust: one(verify.trust),
        log: some(verify.log),
        asOf: one(verify.asOf, placeholders.date),
      },
      positional: {
        kind: "tuple",
        parameters: [{ parse: String, brief: verify.file, placeholder: verify.placeholders.file }],
      },
    },
    docs: { brief: verify.brief, fullDescription: verify.full },
  });
}

const TOOLS = { log: logCrypto, statement: statementCrypto, types: STATEMENT_TYPES };

async function run(this: Context, flags: Flags, file: string): Promise<void> {
  await guarded(this, async () => {
    const report = await asProblem(() => verifyFile(readVerifyInput(file, flags), TOOLS));
    if (flags.json) this.out(JSON.stringify(report, null, 2));
    else for (const line of reportText(report, this.lang, WAYS)) this.out(clean(line));
    this.process.exitCode = report.verdict === "established" ? EXIT.done : EXIT.unmet;
  });
}
