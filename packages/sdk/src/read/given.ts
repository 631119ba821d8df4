import { type LogCrypto, type Policy, parseVkey } from "@bongsu/log";
import {
  parseJson,
  parseWellKnown,
  readTrustPolicy,
  type TrustPolicy,
  type WellKnown,
} from "@bongsu/statement";
import type { KnownLogKey } from "../checks/checkpoint.ts";
import type { NamedBytes, VerifyInput } from "../input.ts";
import { refuse } from "../refusal.ts";
import { readAs } from "./attempt.ts";
import { readLogKeys, readPolicy, readPublicKey, type SigningKey } from "./keys.ts";

/** All that the reader judges by. */
export interface Given {
  readonly keys: readonly SigningKey[];
  readonly logKeys: readonly KnownLogKey[];
  readonly policy: Policy | null;
  readonly wellKnown: WellKnown | null;
  readonly trust: TrustPolicy | null;
}

/** @throws SdkRefusal for whichever file is not what it was given as. */
export function readGiven(input: VerifyInput, crypto: LogCrypto): Given {
  if (input.asOf !== null && !isDay(input.asOf))
    refuse("date-malformed", input.file.name, { found: input.asOf });
  const policy = input.policy === null ? null : readPolicy(crypto, input.policy);
  const { trust } = input;
  return {
    keys: input.keys.map(readPublicKey),
    logKeys: [
      ...input.logKeys
        .flatMap((file) => readLogKeys(crypto, file))
        .map((key) => ({ key, by: "given" as const })),
      ...(policy?.logs ?? []).map(({ key }) => ({ key, by: "policy" as const })),
    ],
    policy,
    wellKnown: input.wellKnown === null ? null : readWellKnown(input.wellKnown),
    trust: trust === null ? null : readAs("trust", trust.name, () => readTrustPolicy(trust.value)),
  };
}

/** The log key that a party's own document names. */
export const homeLogKey = (crypto: LogCrypto, vkey: string, by: "well-known" | "profile"): KnownLogKey => ({
  key: parseVkey(crypto.sha256, vkey),
  by,
});

/** The document names its domain; whether that is the statement's is for a check. */
function readWellKnown({ name, bytes }: NamedBytes): WellKnown {
  return readAs("well-known", name, () => {
    const value = parseJson(bytes, { bytes: 65_536, depth: 8 });
    const domain = typeof value === "object" && value !== null ? Reflect.get(value, "domain") : undefined;
    return parseWellKnown(bytes, typeof domain === "string" ? domain : "");
  });
}

/** A day that there is. */
const isDay = (text: string): boolean =>
  /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text);
