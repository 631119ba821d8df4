import type { Catalogue } from "./catalogue.ts";
import { FINDINGS_EN } from "./en-findings.ts";
import { shown, short } from "./catalogue.ts";

export const EN: Catalogue = {
  findings: FINDINGS_EN,
  checks: {
    signature: "Signature",
    issuer: "Whose key",
    key: "Key at that place",
    content: "Content",
    entry: "Log entry",
    inclusion: "Place in the log",
    checkpoint: "Log's signature",
    witnesses: "Witnesses",
    "log-copy": "Copy of the log",
    standing: "Since then",
    expiry: "Expiry",
    artifact: "The file it is about",
  },
  needs: {
    key: "the party's public key (PEM), had from the party itself",
    "log-key": "the log's verifier key (vkey), had from whoever runs the log",
    policy: "a policy (tlog-policy) that names the log and the witnesses you rely on",
    "well-known": "the document that the party's domain serves at /.well-known/bongsu.json",
    trust: "your trust policy, naming roots or endorsers",
    log: "a present copy of the party's log",
    proof: "a proof of logging (tlog-proof, or a Sigstore bundle)",
    artifact: "the file that the statement is about",
    "as-of": "the day against which expiry is to be judged",
  },
  roles: {
    file: "a Sigstore bundle or a DSSE envelope",
    proof: "a tlog-proof",
    key: "a P-256 public key in PEM",
    "log-key": "a log's verifier key, name+id+key",
    policy: "a tlog-policy",
    "well-known": "a party's bongsu.json",
    trust: "a trust policy",
    log: "a copy of a log",
  },
  refusals: {
    "kind-unknown": ({ bytes }) => ({
      found: `${bytes} bytes that are neither a bundle nor an envelope.`,
      expected: "A Sigstore bundle (.sigstore.json) or a DSSE envelope, both JSON.",
      todo: "Ask whoever gave you the statement for its bundle. A file that a statement is about goes beside it, as the artifact.",
    }),
    "kind-proof-alone": () => ({
      found: "A proof of logging without the statement.",
      expected: "A Sigstore bundle, or the envelope with this proof beside it.",
      todo: "Give the envelope as the file, and this as its proof.",
    }),
    "bundle-member": ({ pointer, expected }) => ({
      found: `The bundle is not whole at ${shown(pointer) || "its top"}.`,
      expected: `There: ${shown(expected)}, as Sigstore bundles have it.`,
      todo: "Ask whoever made it for a new one; do not repair it by hand.",
    }),
    "bundle-message": () => ({
      found: "A bundle that signs a file, not a statement about it.",
      expected: "A bundle with a DSSE envelope.",
      todo: "Check it with the program that made it, such as cosign verify-blob.",
    }),
    "key-pem": ({ found }) => ({
      found: {
        private: "A private key. Whoever has it can sign as its owner.",
        certificate: "A certificate, which is not judged here.",
        other: "No public key in PEM.",
      }[found],
      expected: "A text that begins with -----BEGIN PUBLIC KEY-----.",
      todo:
        found === "private"
          ? "Give the public key instead, and keep this one where nobody else reads it."
          : "Ask the party for its public key.",
    }),
    "log-keys-none": () => ({
      found: "No key in it.",
      expected: "A line like log.example.org+1a2b3c4d+AbC….",
      todo: "Ask whoever runs the log for its verifier key.",
    }),
    "log-checkpoint-missing": () => ({
      found: "No readable checkpoint.",
      expected: "A log's folder, with the file checkpoint and the folder tile in it.",
      todo: "Name the folder that holds these two.",
    }),
    "date-malformed": ({ found }) => ({
      found: `The day is “${shown(found)}”.`,
      expected: "A day that there is, as YYYY-MM-DD.",
      todo: "For example 2026-11-25.",
    }),
  },
  refused: {
    expected: (role) => `Here: ${role}.`,
    todo: "Check that this is the right file and that it is whole.",
  },
  headlines: {
    changed:
      "This file was changed after it was signed, or it was signed with another key than those named: do not rely on what it says.",
    said: (by) => `${by} said this`,
    reported: (by, of) => `${by} reported this of ${shown(of)}; it is not their own statement`,
    inTheNameOf: (by, keyId) =>
      `This speaks in the name of ${by} and is signed with key ${short(keyId)}; that this is a key of ${by} is not established`,
    reportInTheNameOf: (by, of, keyId) =>
      `This reports of ${shown(of)} in the name of ${by} and is signed with key ${short(keyId)}; that this is a key of ${by} is not established`,
    byKey: (keyId) => `This is signed with key ${short(keyId)}; whose key that is, is not established`,
    unsigned: "Who signed this could not be checked",
    logged: (index, origin) => `it is entry ${index} of the log ${shown(origin)}`,
    loggedAsTheFileSays: (index, origin) =>
      `the file says that it is entry ${index} of the log ${shown(origin)}, which is not established`,
    nowhere: "nothing shows that it was logged",
    unchanged: "nothing of what was signed was changed",
    ofUnknownType: "what it says is of a type that this software does not know",
    join: (parts) => `${parts.join("; ")}.`,
    but: (problem) => `Do not rely on this as it stands: ${problem}`,
    open: "This could be checked only in part.",
  },
  sheet: {
    said: "What the file says",
    fails: "What does not hold",
    holds: "What holds",
    unknown: "What could not be checked",
    answers: "What answers it",
    unestablished: "As the file has it; that it was said like this is not established.",
    settledBy: "Would settle it:",
    or: "; or ",
    words: (language) => `In its words (${language})`,
    marks: { holds: "holds", fails: "fails", unknown: "open" },
    type: "Type",
    saidBy: "Said by",
    reportedBy: "Reported by",
    about: "Of whom",
    claimedAt: "Claimed time",
    place: "Place in a log",
    witness: "Witness",
    key: "Key",
    statement: "Statement",
    subject: "About",
    none: "none that is known",
    claimed: (at) => `${at}, by the signer's own word`,
    entry: (index, size, origin) => `entry ${index} of ${size} (counted from 0) in ${origin}`,
    verdict: "It says",
    more: (values) => `${values} more ${values === 1 ? "value" : "values"} in the file`,
    answerKinds: {
      withdrawal: "Withdrawal",
      correction: "Correction",
      objection: "Objection",
      reply: "Reply",
    },
    answered: (by, index, origin, text, keyValid) =>
      `${by}, entry ${index} of ${origin}${keyValid ? "" : ", by a key that is not established as theirs"}: ${text}`,
  },
};
