import {
  cosign,
  formatCheckpoint,
  formatNote,
  formatVkey,
  parseNote,
  parsePolicy,
  signNote,
} from "../../src/index.ts";
import { ed25519Key, mlDsaKey, sha256 } from "../support/crypto.ts";
import { text } from "../support/refused.ts";

export const ORIGIN = "log.example.org";
export const LOG = ed25519Key(ORIGIN, 1);
export const X1 = ed25519Key("x1.example.org", 11, 4);
export const X2 = ed25519Key("x2.example.org", 12, 4);
export const X3 = ed25519Key("x3.example.org", 13, 4);
export const Y1 = ed25519Key("y1.example.org", 21, 4);
export const Y2 = mlDsaKey("y2.example.org");
export const vkey = (key: typeof LOG): string => formatVkey(key.key);
export const policy = (...lines: readonly string[]) => parsePolicy(sha256, text(lines.join("\n")));

export const KNOWN = [
  `log ${vkey(LOG)}`,
  `witness X1 ${vkey(X1)}`,
  `witness X2 ${vkey(X2)} https://x2.example.org/submit`,
  `witness X3 ${vkey(X3)}`,
];

/** The example of c2sp.org/tlog-policy, with keys. */
export const EXAMPLE = [
  ...KNOWN,
  "group X-witnesses 2 X1 X2 X3",
  "",
  `witness Y1 ${vkey(Y1)}`,
  `witness Y2 ${vkey(Y2)}`,
  "group Y-witnesses any Y1 Y2",
  "",
  "group X-and-Y all X-witnesses Y-witnesses",
  "quorum X-and-Y",
];

export const BODY = formatCheckpoint({ origin: ORIGIN, size: 3, root: sha256(text("r")), extensions: [] });

export function checkpoint(witnesses: readonly (typeof LOG)[], times: readonly number[] = []): Uint8Array {
  const lines = witnesses.map((witness, at) => cosign(witness, BODY, times[at] ?? 100 + at));
  const { signatures } = parseNote(signNote(BODY, [LOG.signer]));
  return formatNote({ text: BODY, signatures: [...signatures, ...lines] });
}
