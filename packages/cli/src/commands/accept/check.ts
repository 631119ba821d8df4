import { basename } from "node:path";
import { buildCommand, type Command } from "@stricli/core";
import {
  type AcceptanceCheck,
  checkAcceptance,
  profileDigest,
  readProfile,
  type StandingRequest,
  STATUS_NAMES,
  SYNTHETIC,
} from "@bongsu/regime";
import { digestBytes } from "@bongsu/statement";
import { lookUp } from "../../accept/look-up.ts";
import { crosswalkAt } from "../../accept/read-crosswalk.ts";
import { decisionAt, type GivenDecision } from "../../accept/read-decision.ts";
import { verifiedAt } from "../../accept/verified.ts";
import { type Context, EXIT } from "../../context.ts";
import { guarded } from "../../failure.ts";
import { clean } from "../../io/clean.ts";
import { bytesAt } from "../../io/node-files.ts";
import type { Messages } from "../../messages/en.ts";
import { logAt } from "../../verify/read-input.ts";
import { sharedFlags, onePath } from "../flags.ts";
import { day } from "./evidence.ts";

interface Flags {
  readonly lang?: "ko" | "en";
  readonly json: boolean;
  readonly asOf: string;
  readonly profile?: string;
  readonly evidence?: string;
  readonly crosswalk?: readonly string[];
  readonly log?: readonly string[];
}

export function acceptCheckCommand(say: Messages): Command<Context> {
  const own = say.accept;
  const one = (brief: string) =>
    ({ kind: "parsed", parse: String, optional: true, placeholder: say.placeholders.path, brief }) as const;
  const some = (brief: string) => ({ ...one(brief), variadic: true }) as const;
  return buildCommand<Flags, [string], Context>({
    func: run,
    parameters: {
      flags: {
        lang: sharedFlags(say).lang,
        json: sharedFlags(say).json,
        asOf: { kind: "parsed", parse: day, placeholder: say.placeholders.date, brief: own.asOf },
        profile: one(own.profile),
        evidence: one(own.evidenceGiven),
        crosswalk: some(own.crosswalk),
        log: some(say.verify.log),
      },
      positional: onePath(say, own.decision),
    },
    docs: { brief: own.check.brief, fullDescription: own.check.full },
  });
}

async function run(this: Context, flags: Flags, path: string): Promise<void> {
  await guarded(this, async () => {
    const { decision, digest, statement } = decisionAt(path);
    const { crosswalk } = crosswalkAt(flags.crosswalk);
    const logs = (flags.log ?? []).map(logAt);
    const own = statement === null ? null : await ownStatement(path, statement, flags.log);
    const checked = checkAcceptance({
      decision,
      asOf: flags.asOf,
      decisionDigest: digest,
      own,
      evidence: await lookUp(decision.evidence.statement, logs),
      evidenceFile: flags.evidence === undefined ? null : digestBytes(bytesAt(flags.evidence, "evidence")),
      profile:
        flags.profile === undefined
          ? null
          : profileDigest(readProfile(basename(flags.profile), bytesAt(flags.profile, "profile"), crosswalk)),
      crosswalk,
    });
    if (flags.json) this.out(JSON.stringify(checked, null, 2));
    else print(this, checked);
    this.process.exitCode = checked.clauses.every(
      ({ standing }) => standing === "standing" || standing === "not-accepted",
    )
      ? EXIT.done
      : EXIT.unmet;
  });
}

/** The decision's own statement, verified, and whether its authority has taken it back. @throws InputError */
async function ownStatement(
  path: string,
  { envelope, digest, issuer }: NonNullable<GivenDecision["statement"]>,
  log: Flags["log"],
): Promise<StandingRequest["own"]> {
  const { log: place } = await verifiedAt(path, envelope, log === undefined ? {} : { log });
  return { ...(await lookUp({ digest, issuer, log: place }, (log ?? []).map(logAt))), issuer };
}

function print(context: Context, { synthetic, authority, decided, asOf, clauses }: AcceptanceCheck): void {
  const { lang, say } = context;
  const out = (line: string): void => context.out(clean(line));
  if (synthetic) out(SYNTHETIC[lang]);
  out(say.accept.checked(authority.name[lang], decided, asOf));
  for (const { clause, status, standing, reasons } of clauses) {
    out("");
    out(`[${say.accept.standing[standing]}] ${clause} (${STATUS_NAMES[status][lang]})`);
    for (const { outcome, said, rule } of reasons)
      out(`  - [${say.accept.looked[outcome]}] ${said[lang]} (${rule.id})`);
  }
}
