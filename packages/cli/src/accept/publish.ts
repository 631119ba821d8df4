import { text } from "@bongsu/input";
import { acceptanceType, type Decision } from "@bongsu/regime";
import { signStatement } from "@bongsu/statement";
import type { Context } from "../context.ts";
import { usage } from "../failure.ts";
import { writeWhole } from "../io/outputs.ts";
import { appendEnvelope, bundleAt } from "../log/append-envelope.ts";
import { signingLog } from "../log/open-log.ts";
import { asker } from "../log/passphrase.ts";
import { instant, newSalt, signerIn } from "../log/sign.ts";

export interface PublishFlags {
  readonly publish: string;
  readonly passphraseFile?: string;
  readonly issuedAt?: string;
}

/**
 * Signs a decision as the authority's own statement and puts it into the authority's log.
 * @returns its place and its digest. @throws InputError where the log is another's.
 */
export async function publishDecision(
  context: Context,
  decision: Decision,
  { publish: folder, passphraseFile, issuedAt }: PublishFlags,
  bundle: string,
): Promise<{ readonly index: number; readonly digest: string }> {
  const ask = asker(context, passphraseFile);
  const log = await signingLog(folder, context.process.env ?? {}, ask);
  const issuer = log.about.domain;
  if (decision.authority.domain !== issuer) {
    log.store.close();
    throw notYours(folder, issuer, decision.authority.domain);
  }
  const signer = await signerIn(folder, "signing", ask);
  const envelope = signStatement(
    acceptanceType,
    { issuer, issuedAt: instant(issuedAt), salt: newSalt(), decision },
    signer,
  );
  const signed = { envelope, spki: signer.spki };
  const { index, digest } = await appendEnvelope(log, signed);
  writeWhole(bundle, await bundleAt(log, index, signed));
  return { index, digest };
}

const notYours = (folder: string, issuer: string, domain: string | null) =>
  usage(
    folder,
    domain === null
      ? text(
          `The log is ${issuer}'s, and the profile names no domain for its authority.`,
          `로그의 주체는 ${issuer}인데, 기준서에는 기관의 도메인이 없다.`,
        )
      : text(
          `The log is ${issuer}'s, and the decision is ${domain}'s.`,
          `로그의 주체는 ${issuer}이고, 결정은 ${domain}의 것이다.`,
        ),
    text(
      "The authority's own log: nobody publishes a decision in another's name.",
      "기관 자신의 로그여야 한다. 남의 이름으로 결정을 공개할 수는 없다.",
    ),
    text(
      'Give that log, or correct "authority.domain" in the profile.',
      '그 기관의 로그를 지정하거나 기준서의 "authority.domain"을 고치십시오.',
    ),
  );
