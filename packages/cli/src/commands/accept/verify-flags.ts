import type { Messages } from "../../messages/en.ts";

/** What a signed statement is judged by, as `bongsu verify` takes it. */
export function verifyFlags(say: Messages) {
  const { verify, placeholders } = say;
  const one = (brief: string) =>
    ({ kind: "parsed", parse: String, optional: true, placeholder: placeholders.path, brief }) as const;
  const some = (brief: string, placeholder = placeholders.path) =>
    ({ kind: "parsed", parse: String, optional: true, variadic: true, placeholder, brief }) as const;
  return {
    proof: one(verify.proof),
    key: some(verify.key),
    logKey: some(verify.logKey, verify.placeholders.vkey),
    policy: one(verify.policy),
    wellKnown: one(verify.wellKnown),
    trust: one(verify.trust),
    log: some(verify.log),
  } as const;
}
