import { basename, dirname, extname, join } from "node:path";
import { buildCommand, type Command } from "@stricli/core";
import { accept, type Decision, isDay, readCover, readProfile } from "@bongsu/regime";
import { publishDecision } from "../../accept/publish.ts";
import { crosswalkAt } from "../../accept/read-crosswalk.ts";
import { evidenceAt } from "../../accept/read-evidence.ts";
import { type Context, EXIT } from "../../context.ts";
import { guarded } from "../../failure.ts";
import { clean } from "../../io/clean.ts";
import { bytesAt } from "../../io/node-files.ts";
import type { Messages } from "../../messages/en.ts";
import type { VerifyFlags } from "../../verify/read-input.ts";
import { VERSION } from "../../version.ts";
import { outFlag, sharedFlags, onePath } from "../flags.ts";
import { optional } from "../log/flags.ts";
import { printDecision } from "./print.ts";
import { verifyFlags } from "./verify-flags.ts";
import { writeDecision } from "./write.ts";

interface Flags extends Omit<VerifyFlags, "asOf" | "artifact"> {
  readonly lang?: "ko" | "en";
  readonly json: boolean;
  readonly profile: string;
  readonly asOf: string;
  readonly cover?: string;
  readonly crosswalk?: readonly string[];
  readonly out?: string;
  readonly publish?: string;
  readonly passphraseFile?: string;
  readonly issuedAt?: string;
}

export function acceptEvidenceCommand(say: Messages): Command<Context> {
  const own = say.accept;
  return buildCommand<Flags, [string], Context>({
    func: run,
    parameters: {
      flags: {
        lang: sharedFlags(say).lang,
        json: sharedFlags(say).json,
        profile: { kind: "parsed", parse: String, placeholder: say.placeholders.path, brief: own.profile },
        asOf: { kind: "parsed", parse: day, placeholder: say.placeholders.date, brief: own.asOf },
        cover: {
          kind: "parsed",
          parse: String,
          optional: true,
          placeholder: say.placeholders.path,
          brief: own.cover,
        },
        crosswalk: {
          kind: "parsed",
          parse: String,
          optional: true,
          variadic: true,
          placeholder: say.placeholders.path,
          brief: own.crosswalk,
        },
        ...verifyFlags(say),
        out: outFlag(say, own.out),
        publish: optional(own.publish, say.log.placeholders.log),
        passphraseFile: optional(say.log.flags.passphraseFile, say.placeholders.path),
        issuedAt: optional(say.log.flags.issuedAt, say.log.placeholders.instant),
      },
      aliases: { o: "out" },
      positional: onePath(say, own.file),
    },
    docs: { brief: own.evidence.brief, fullDescription: own.evidence.full },
  });
}

export function day(input: string): string {
  if (!isDay(input)) throw new RangeError("YYYY-MM-DD (2026-11-25)");
  return input;
}

async function run(this: Context, flags: Flags, path: string): Promise<void> {
  await guarded(this, async () => {
    const { crosswalk, topics } = crosswalkAt(flags.crosswalk);
    const profile = readProfile(basename(flags.profile), bytesAt(flags.profile, "profile"), crosswalk);
    const brought = await evidenceAt(path, flags);
    const cover =
      flags.cover === undefined
        ? null
        : readCover(basename(flags.cover), bytesAt(flags.cover, "profile"), brought.digest, crosswalk);
    const decision = accept({
      profile,
      evidence: { ...brought, cover },
      crosswalk,
      topics,
      asOf: flags.asOf,
      version: VERSION,
    });
    if (flags.json) this.out(JSON.stringify(decision, null, 2));
    else printDecision(this, decision);
    if (flags.out !== undefined) await writeDecision(this, flags.out, decision);
    await publishOrSay(this, flags, decision);
    this.process.exitCode = decision.clauses.every(({ status }) => status.startsWith("accepted"))
      ? EXIT.done
      : EXIT.unmet;
  });
}

async function publishOrSay(context: Context, flags: Flags, decision: Decision): Promise<void> {
  const { publish, out } = flags;
  if (publish === undefined) {
    context.note(context.say.accept.local);
    return;
  }
  // Beside what was written, or here.
  const folder = out === undefined ? "." : extname(out) === "" ? out : dirname(out);
  const bundle = join(folder, "acceptance.sigstore.json");
  const { index, digest } = await publishDecision(context, decision, { ...flags, publish }, bundle);
  context.note(context.say.accept.published(index, clean(publish), clean(bundle), digest));
}
