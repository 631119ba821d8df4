import { join } from "node:path";
import { buildCommand, type Command } from "@stricli/core";
import { text } from "@bongsu/input";
import { type Aggregate, aggregateBytes, aggregateOf, evaluationResultType } from "@bongsu/evaluation";
import { signStatement } from "@bongsu/statement";
import type { Context } from "../context.ts";
import { guarded, usage } from "../failure.ts";
import { clean } from "../io/clean.ts";
import { comparisonAt } from "../io/comparison-at.ts";
import { writeFolder } from "../io/outputs.ts";
import { appendEnvelope, bundleAt } from "../log/append-envelope.ts";
import { criteriaAt } from "../log/criteria-at.ts";
import { signingLog } from "../log/open-log.ts";
import { asker } from "../log/passphrase.ts";
import { instant, signerIn } from "../log/sign.ts";
import type { Messages } from "../messages/en.ts";
import { outFlag, onePath } from "./flags.ts";
import { logFlags, optional, type LogFlags } from "./log/flags.ts";

interface Flags extends LogFlags {
  readonly log?: string;
  readonly out?: string;
  readonly dryRun: boolean;
  readonly criteria?: string;
  readonly issuedAt?: string;
}

export function publishCommand(say: Messages): Command<Context> {
  const { flags, placeholders } = say.log;
  return buildCommand<Flags, [string], Context>({
    func: run,
    parameters: {
      flags: {
        ...logFlags(say),
        log: optional(flags.log, placeholders.log),
        out: outFlag(say, flags.outPublish),
        dryRun: { kind: "boolean", default: false, withNegated: false, brief: flags.dryRun },
        criteria: optional(flags.criteria, say.placeholders.path),
        issuedAt: optional(flags.issuedAt, placeholders.instant),
      },
      aliases: { o: "out" },
      positional: onePath(say, flags.result),
    },
    docs: { brief: say.publish.brief, fullDescription: say.publish.full },
  });
}

async function run(this: Context, flags: Flags, path: string): Promise<void> {
  await guarded(this, async () => {
    const aggregate = aggregateOf(comparisonAt(path));
    if (flags.dryRun) {
      preview(this, aggregate, flags.json);
      return;
    }
    const { folder, bundle, artifact, index } = await publish(this, flags, aggregate);
    if (flags.json) this.out(JSON.stringify({ index, bundle, artifact }, null, 2));
    else this.out(this.say.publish.done(index, clean(folder), clean(bundle), clean(artifact)));
  });
}

async function publish(context: Context, flags: Flags, aggregate: Aggregate) {
  const folder = flags.log ?? noLog();
  const ask = asker(context, flags.passphraseFile);
  const log = await signingLog(folder, context.process.env ?? {}, ask);
  const signer = await signerIn(folder, "signing", ask);
  const issuer = log.about.domain;
  const issuedAt = instant(flags.issuedAt);
  const envelope = signStatement(
    evaluationResultType,
    { issuer, issuedAt, aggregate, criteria: criteriaAt(flags.criteria) },
    signer,
  );
  const signed = { envelope, spki: signer.spki };
  const receipt = await appendEnvelope(log, signed);
  const id = aggregate.exercise.id;
  const names = { artifact: `${id}.json`, bundle: `${id}.sigstore.json` };
  const out = flags.out ?? ".";
  writeFolder(out, [
    { name: names.artifact, bytes: aggregateBytes(aggregate) },
    { name: names.bundle, bytes: await bundleAt(log, receipt.index, signed) },
  ]);
  return {
    folder,
    index: receipt.index,
    artifact: join(out, names.artifact),
    bundle: join(out, names.bundle),
  };
}

/** Exactly what would become public, and what would not. */
function preview(context: Context, aggregate: Aggregate, json: boolean): void {
  const { say, lang } = context;
  if (json) {
    context.out(new TextDecoder().decode(aggregateBytes(aggregate)));
    return;
  }
  context.out(say.publish.becomesPublic);
  for (const sentence of aggregate.verdict)
    context.out(
      `  ${clean(sentence[lang].map((piece) => (typeof piece === "string" ? piece : piece.say)).join(""))}`,
    );
  context.out(
    say.publish.counts(
      aggregate.estimates.length,
      aggregate.contrasts.length,
      aggregate.corrected.length,
      aggregate.gate.length,
    ),
  );
  context.out(say.publish.staysAtHome);
  for (const { part, count, why } of aggregate.leftOut)
    context.out(`  ${say.publish.parts[part]}${count === null ? "" : ` (${count})`}: ${why[lang]}`);
  context.out(say.publish.whole);
}

function noLog(): never {
  throw usage(
    "bongsu publish",
    text("It was not said into which log.", "어느 로그에 올릴지 지정하지 않았다."),
    text("The folder of a log: --log my-log.", "로그 폴더: --log my-log."),
    text("Without one yet: bongsu log init --help", "아직 로그가 없다면: bongsu log init --help"),
  );
}
