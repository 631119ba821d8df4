import { buildCommand, type Command } from "@stricli/core";
import { text } from "@bongsu/input";
import { formatTlogProof, proveInclusion } from "@bongsu/log";
import type { Context } from "../../context.ts";
import { guarded, usage } from "../../failure.ts";
import { clean } from "../../io/clean.ts";
import { writeWhole } from "../../io/outputs.ts";
import { bundleAt } from "../../log/append-envelope.ts";
import { headOf } from "../../log/entries.ts";
import { findEntry } from "../../log/find-entry.ts";
import { readableLog, type ReadableLog } from "../../log/open-log.ts";
import type { Messages } from "../../messages/en.ts";
import { outFlag } from "../flags.ts";
import { logFlags, type LogFlags } from "./flags.ts";
import { logCrypto } from "../../log/crypto.ts";

interface Flags extends Pick<LogFlags, "lang"> {
  readonly out?: string;
}

export function logProveCommand(say: Messages): Command<Context> {
  const { flags, placeholders, prove } = say.log;
  return buildCommand<Flags, [string, string], Context>({
    func: run,
    parameters: {
      flags: { lang: logFlags(say).lang, out: outFlag(say, flags.outProof) },
      aliases: { o: "out" },
      positional: {
        kind: "tuple",
        parameters: [
          { parse: String, brief: flags.folder, placeholder: placeholders.log },
          { parse: String, brief: flags.entry, placeholder: placeholders.entry },
        ],
      },
    },
    docs: { brief: prove.brief, fullDescription: prove.full },
  });
}

async function run(this: Context, { out }: Flags, folder: string, what: string): Promise<void> {
  await guarded(this, async () => {
    const log = readableLog(folder);
    if (out !== undefined && !out.endsWith(BUNDLE) && !out.endsWith(PROOF)) throw ending(out);
    const proof = out?.endsWith(BUNDLE) === true ? await bundle(log, what) : await tlogProof(log, what);
    if (out === undefined) {
      this.out(new TextDecoder().decode(proof).trimEnd());
      return;
    }
    writeWhole(out, proof);
    this.note(this.say.wrote(clean(out)));
  });
}

const BUNDLE = ".sigstore.json";
const PROOF = ".tlog-proof";

async function tlogProof(log: ReadableLog, what: string): Promise<Uint8Array> {
  const { index } = await findEntry(log, what);
  const { note } = await headOf(log);
  const read = (path: string) => log.store.read(path);
  return formatTlogProof(await proveInclusion(logCrypto.sha256, read, note, index));
}

async function bundle(log: ReadableLog, what: string): Promise<Uint8Array> {
  const { index, leaf, envelope } = await findEntry(log, what);
  if (leaf === null || envelope === null) throw noBody(what);
  return new TextEncoder().encode(await bundleAt(log, index, { envelope, spki: leaf.spki }));
}

const ending = (out: string) =>
  usage(
    out,
    text("The ending does not say which proof is wanted.", "어떤 증명을 원하는지 파일 이름으로 알 수 없다."),
    text(
      `${BUNDLE} for the statement with its proof, as cosign reads it; ${PROOF} for the proof alone (c2sp.org/tlog-proof).`,
      `문서와 증명을 함께 담아 cosign이 읽는 ${BUNDLE}, 또는 증명만 담은 ${PROOF}(c2sp.org/tlog-proof).`,
    ),
    text(`For example: -o statement${BUNDLE}`, `예: -o statement${BUNDLE}`),
  );

const noBody = (what: string) =>
  usage(
    what,
    text(
      "The log does not hold this entry's statement: it is withheld, erased, missing or not what was signed.",
      "이 항목의 문서가 로그에 없다. 비공개이거나, 삭제되었거나, 빠졌거나, 서명된 문서가 아니다.",
    ),
    text("An entry whose statement is there.", "문서가 남아 있는 항목."),
    text(
      `Without the statement the proof alone can be given: -o entry${PROOF}`,
      `문서 없이 증명만 만들 수 있습니다: -o entry${PROOF}`,
    ),
  );
