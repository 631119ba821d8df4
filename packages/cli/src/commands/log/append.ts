import { buildCommand, type Command } from "@stricli/core";
import { text } from "@bongsu/input";
import {
  decodeBase64,
  type Envelope,
  keyStanding,
  type KeyHistory,
  openStatement,
  parseEnvelope,
  signatureHolds,
} from "@bongsu/statement";
import type { Context } from "../../context.ts";
import { guarded, usage } from "../../failure.ts";
import { clean } from "../../io/clean.ts";
import { bytesAt } from "../../io/node-files.ts";
import { appendEnvelopes, type SignedEnvelope } from "../../log/append-envelope.ts";
import { headOf, keysOf } from "../../log/entries.ts";
import { signingLog } from "../../log/open-log.ts";
import { asker } from "../../log/passphrase.ts";
import { STATEMENT_TYPES } from "../../log/types.ts";
import type { Messages } from "../../messages/en.ts";
import { folderAndFiles, logFlags, type LogFlags } from "./flags.ts";
import { statementCrypto } from "../../log/crypto.ts";

export function logAppendCommand(say: Messages): Command<Context> {
  return buildCommand<LogFlags, string[], Context>({
    func: run,
    parameters: { flags: logFlags(say), positional: folderAndFiles(say, say.log.flags.folderAndEnvelopes) },
    docs: { brief: say.log.append.brief, fullDescription: say.log.append.full },
  });
}

async function run(this: Context, flags: LogFlags, ...paths: string[]): Promise<void> {
  await guarded(this, async () => {
    const [folder = "", ...files] = paths;
    if (files.length === 0) throw noFiles();
    const log = await signingLog(folder, this.process.env ?? {}, asker(this, flags.passphraseFile));
    const keys = await keysOf(log);
    const { size } = (await headOf(log)).checkpoint;
    const signed = files.map((file) => signedBy(file, parseEnvelope(bytesAt(file)), keys, size));
    const appended = await appendEnvelopes(log, signed);
    if (flags.json) {
      this.out(
        JSON.stringify(
          appended.map(({ index, digest, duplicate }) => ({ index, digest, duplicate })),
          null,
          2,
        ),
      );
      return;
    }
    for (const [at, { index, digest, duplicate }] of appended.entries())
      this.out(this.say.log.append.done(clean(files[at] ?? ""), index, digest, duplicate));
  });
}

/** A party's log takes what the party itself signed, with a key that is valid at the next position. */
function signedBy(
  file: string,
  envelope: Envelope,
  keys: KeyHistory | null,
  position: number,
): SignedEnvelope {
  openStatement(envelope, STATEMENT_TYPES);
  const key = keys?.keys.find(({ spki }) =>
    signatureHolds(envelope, decodeBase64(spki, "spki"), statementCrypto),
  );
  if (keys === null || key === undefined || keyStanding(keys, key.keyId, position) !== "valid")
    throw notOurs(file, key?.keyId ?? null);
  return { envelope, spki: decodeBase64(key.spki, "spki") };
}

const noFiles = () =>
  usage(
    "bongsu log append",
    text("No signed statement was named.", "서명된 문서를 지정하지 않았다."),
    text(
      "The log's folder, then one file or more with a DSSE envelope.",
      "로그 폴더와, DSSE 봉투가 담긴 파일 하나 이상.",
    ),
    text(
      "For example: bongsu log append my-log objection.dsse.json",
      "예: bongsu log append my-log objection.dsse.json",
    ),
  );

const notOurs = (file: string, keyId: string | null) =>
  usage(
    file,
    keyId === null
      ? text("No key of this log's party made its signature.", "이 로그 주체의 키로 한 서명이 아니다.")
      : text(
          `Its key ${keyId} is not valid at this position of the log.`,
          `서명한 키 ${keyId}는 로그의 이 위치에서 유효하지 않다.`,
        ),
    text(
      "A statement that the log's own party signed with a key it has now.",
      "로그의 주체가 지금 유효한 자기 키로 서명한 문서.",
    ),
    text(
      "Have its author put it into the author's own log; a party's log holds what that party says.",
      "작성자 자신의 로그에 올리게 하십시오. 주체의 로그에는 그 주체가 한 말만 담습니다.",
    ),
  );
