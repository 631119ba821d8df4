import {
  applyTrust,
  type TrustAnswer,
  type TrustEvidence,
  type TrustPolicy,
  type WellKnown,
} from "@bongsu/statement";
import type { Finding } from "../findings.ts";
import { finding } from "../outcomes.ts";
import { type FoundHistory, lists } from "../log/histories.ts";
import type { SigningKey } from "../read/keys.ts";

/** All that speaks for or against a key being a domain's. */
export interface Bindings {
  readonly domain: string;
  readonly key: SigningKey;
  /** Keys that the reader holds to be the domain's. */
  readonly given: readonly SigningKey[];
  readonly wellKnown: WellKnown | null;
  readonly histories: readonly FoundHistory[];
  readonly trust: {
    readonly policy: TrustPolicy;
    readonly evidence: TrustEvidence;
    readonly dated: boolean;
  } | null;
}

export interface Issuer {
  readonly finding: Finding;
  /** The history to which the key belongs; null where none names it. */
  readonly history: FoundHistory | null;
  /** Whether the root of that history is the domain's by the reader's own light: a rival can list any key. */
  readonly bound: boolean;
}

/** Whose key this is: by the reader's trust policy where there is one, else by what the reader holds. */
export function checkIssuer(bindings: Bindings): Issuer {
  const naming = bindings.histories.filter((found) => lists(found, bindings.key.keyId));
  return bindings.trust === null ? byDocuments(bindings, naming) : byPolicy(bindings, bindings.trust, naming);
}

type Trust = NonNullable<Bindings["trust"]>;

function byPolicy(
  { domain, key, histories }: Bindings,
  trust: Trust,
  naming: readonly FoundHistory[],
): Issuer {
  const judged = naming.map((found) => ({
    found,
    answer: applyTrust(trust.policy, found.history, trust.evidence),
  }));
  const [best] = judged.toSorted((a, b) => RANK[a.answer.answer] - RANK[b.answer.answer]);
  if (best === undefined)
    return {
      finding:
        histories.length === 0
          ? finding("issuer-trust-no-log", { domain })
          : finding("issuer-key-unlisted", { domain, keyId: key.keyId }),
      history: null,
      bound: false,
    };
  const { answer, reasons } = best.answer;
  const data = { domain, reasons };
  if (answer === "trusted")
    return {
      finding: restsOnExpiry(best.answer, trust)
        ? finding("issuer-expiry-open", { domain })
        : finding("issuer-trusted", { domain, reasons: reasons.filter(({ code }) => FOR.has(code)) }),
      history: best.found,
      bound: true,
    };
  return {
    finding: answer === "unknown" ? finding("issuer-trust-open", data) : finding("issuer-not-trusted", data),
    history: best.found,
    bound: false,
  };
}

/** Reasons that speak for a key. */
const FOR: ReadonlySet<string> = new Set(["root-named", "well-known-names", "endorsed"]);

const RANK: Readonly<Record<TrustAnswer["answer"], number>> = { trusted: 0, unknown: 1, "not-trusted": 2 };

/** Without a day nothing has expired, so that endorsements alone show nothing. */
const restsOnExpiry = ({ reasons }: TrustAnswer, { dated }: Trust): boolean =>
  !dated && !reasons.some(({ code }) => code === "root-named" || code === "well-known-names");

function byDocuments(bindings: Bindings, naming: readonly FoundHistory[]): Issuer {
  const { domain, key, given, wellKnown } = bindings;
  const { keyId } = key;
  const named = naming.find(({ history: { genesis } }) => isNamed(genesis.keyId, bindings));
  const history = named ?? naming[0] ?? null;
  const root = history?.history.genesis.keyId ?? null;
  const found = (made: Finding): Issuer => ({ finding: made, history, bound: named !== undefined });
  if (given.some((one) => one.keyId === keyId || one.keyId === root))
    return found(finding("issuer-key-given", { domain, keyId }));
  if (wellKnown !== null) {
    if (wellKnown.domain !== domain)
      return found(finding("issuer-well-known-other", { domain, found: wellKnown.domain }));
    if (wellKnown.roots.includes(keyId)) return found(finding("issuer-well-known", { domain, root: keyId }));
    if (root !== null)
      return found(
        wellKnown.roots.includes(root)
          ? finding("issuer-well-known", { domain, root })
          : finding("issuer-well-known-excludes", { domain, root }),
      );
    return found(
      bindings.histories.length === 0
        ? finding("issuer-needs-log", { domain, keyId })
        : finding("issuer-key-unlisted", { domain, keyId }),
    );
  }
  if (given.length > 0)
    return found(finding("issuer-key-differs", { domain, keyId, given: given.map((one) => one.keyId) }));
  return found(finding("issuer-unbound", { domain, keyId }));
}

const isNamed = (root: SigningKey["keyId"], { domain, given, wellKnown }: Bindings): boolean =>
  given.some(({ keyId }) => keyId === root) ||
  (wellKnown?.domain === domain && wellKnown.roots.includes(root));
