import { buildCommand, type Command } from "@stricli/core";
import { InputError, type Problem } from "@bongsu/input";
import { refusalSaid, reportText, SdkRefusal, verifyFile } from "@bongsu/sdk";
import { EXIT, type Context } from "../context.ts";
import { guarded } from "../failure.ts";
import { clean } from "../io/clean.ts";
import { logCrypto, statementCrypto } from "../log/crypto.ts";
import { STATEMENT_TYPES } from "../log/types.ts";
import type { Messages } from "../messages/en.ts";
import { WAYS } from "../messages/verify.en.ts";
import { readVerifyInput, type VerifyFlags } from "../verify/read-input.ts";
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

/** A refusal said like any other bad input. */
async function asProblem<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof SdkRefusal) throw new InputError([problemOf(error)], { cause: error });
    throw error;
  }
}

function problemOf(refusal: SdkRefusal): Problem {
  const { en, ko } = refusalSaid(refusal);
  return {
    code: "corrupt",
    severity: "error",
    file: refusal.file,
    found: { en: en.found, ko: ko.found },
    expected: { en: en.expected, ko: ko.expected },
    todo: { en: en.todo, ko: ko.todo },
  };
}
