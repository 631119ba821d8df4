import { join } from "node:path";
import { buildCommand, type Command } from "@stricli/core";
import {
  type EvaluationResult,
  evaluationResultType,
  evaluationToSvr,
  evaluationToTestResult,
} from "@bongsu/evaluation";
import { text } from "@bongsu/input";
import { type Envelope, exportLossText, readStatement } from "@bongsu/statement";
import type { Context } from "../../context.ts";
import { guarded, usage } from "../../failure.ts";
import { clean } from "../../io/clean.ts";
import { bytesAt } from "../../io/node-files.ts";
import { writeFolder } from "../../io/outputs.ts";
import { writeJson } from "../../io/write-json.ts";
import { envelopeIn } from "../../log/envelope-in.ts";
import { signingLog } from "../../log/open-log.ts";
import { asker } from "../../log/passphrase.ts";
import { registerScitt } from "../../log/register-scitt.ts";
import { signerIn } from "../../log/sign.ts";
import type { Messages } from "../../messages/en.ts";
import { outFlag, onePath } from "../flags.ts";
import { logFlags, optional, type LogFlags } from "../log/flags.ts";

const FORMATS = ["test-result", "svr", "scitt"] as const;

interface Flags extends Omit<LogFlags, "json"> {
  readonly as: (typeof FORMATS)[number];
  readonly log?: string;
  readonly out?: string;
}

export function statementExportCommand(say: Messages): Command<Context> {
  const { lang, passphraseFile } = logFlags(say);
  const { flags, placeholders } = say.log;
  return buildCommand<Flags, [string], Context>({
    func: run,
    parameters: {
      flags: {
        lang,
        passphraseFile,
        as: { kind: "enum", values: FORMATS, brief: flags.as },
        log: optional(flags.log, placeholders.log),
        out: outFlag(say, flags.outExport),
      },
      aliases: { o: "out" },
      positional: onePath(say, flags.signed),
    },
    docs: { brief: say.statement.export.brief, fullDescription: say.statement.export.full },
  });
}

async function run(this: Context, flags: Flags, file: string): Promise<void> {
  await guarded(this, async () => {
    const envelope = envelopeIn(bytesAt(file));
    if (flags.as === "scitt") await scitt(this, flags, envelope);
    else inToto(this, flags, resultIn(file, envelope));
  });
}

function inToto(context: Context, { as, out }: Flags, result: EvaluationResult): void {
  const { statement, losses } = as === "svr" ? evaluationToSvr(result) : evaluationToTestResult(result);
  for (const loss of losses) context.note(clean(exportLossText(loss)[context.lang]));
  if (out === undefined) context.out(JSON.stringify(statement, null, 2));
  else context.note(context.say.wrote(clean(writeJson(out, statement))));
}

async function scitt(context: Context, flags: Flags, envelope: Envelope): Promise<void> {
  const { log: folder, out = "scitt" } = flags;
  if (folder === undefined) throw noLog();
  const ask = asker(context, flags.passphraseFile);
  const log = await signingLog(folder, context.process.env ?? {}, ask);
  const signer = await signerIn(folder, "signing", ask);
  const { index, statement, receipt } = await registerScitt(log, envelope, signer);
  writeFolder(out, [
    { name: "statement.cose", bytes: statement },
    { name: "receipt.cose", bytes: receipt },
  ]);
  const [signed, proof] = [join(out, "statement.cose"), join(out, "receipt.cose")];
  context.out(context.say.statement.export.registered(index, clean(folder), clean(signed), clean(proof)));
}

function resultIn(file: string, envelope: Envelope): EvaluationResult {
  const result = evaluationResultType.predicateOf(readStatement(envelope));
  if (result !== null) return result;
  throw usage(
    file,
    text("This statement is no evaluation result.", "평가 결과 문서가 아니다."),
    text("A result that `bongsu publish` signed.", "`bongsu publish`로 서명한 결과."),
    text(
      "Other types can be exported with --as scitt.",
      "다른 종류의 문서는 --as scitt로 변환할 수 있습니다.",
    ),
  );
}

const noLog = () =>
  usage(
    "bongsu statement export",
    text(
      "A receipt is given by a log, and none was named.",
      "영수증은 로그가 발급하는데, 로그를 지정하지 않았다.",
    ),
    text("The folder of your log: --log my-log.", "자신의 로그 폴더: --log my-log."),
    text("Without one yet: bongsu log init --help", "아직 로그가 없다면: bongsu log init --help"),
  );
