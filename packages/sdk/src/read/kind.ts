/** What a file is, by its contents; names can be anything. */
export type FileKind =
  | "bundle"
  | "envelope"
  | "proof"
  | "key"
  | "log-key"
  | "policy"
  | "well-known"
  | "trust"
  | "artifact";

const PROOF = "c2sp.org/tlog-proof@";
/** No document but the file itself is longer. */
const LONGEST = 1_000_000;

/** Documents in JSON are told by a member that they must have. */
export function kindOf(bytes: Uint8Array): FileKind {
  const text = new TextDecoder("utf-8").decode(bytes.subarray(0, LONGEST)).trimStart();
  if (text.startsWith(PROOF)) return "proof";
  if (text.startsWith("{")) return kindOfJson(text, bytes);
  if (/^-----BEGIN [A-Z ]+-----/m.test(text)) return "key";
  if (/^kind:\s*["']?bongsu\/trust\//m.test(text)) return "trust";
  if (/^[ \t]*quorum[ \t]+\S+[ \t]*$/m.test(text)) return "policy";
  if (/^[^\s+]+\+[0-9a-f]{8}\+[A-Za-z0-9+/=]+\s*$/m.test(text)) return "log-key";
  return "artifact";
}

function kindOfJson(text: string, bytes: Uint8Array): FileKind {
  const value = bytes.length <= LONGEST ? jsonOrNull(text) : null;
  const has = (name: string): boolean =>
    value === null
      ? text.includes(`"${name}"`) || new TextDecoder().decode(bytes.subarray(-LONGEST)).includes(`"${name}"`)
      : Object.hasOwn(value, name);
  const kind = value === null ? "" : String(Reflect.get(value, "kind"));
  if (kind.startsWith("bongsu/party/")) return "well-known";
  if (kind.startsWith("bongsu/trust/")) return "trust";
  if (has("mediaType") && has("verificationMaterial")) return "bundle";
  return has("payload") && has("signatures") ? "envelope" : "artifact";
}

function jsonOrNull(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" ? value : null;
  } catch {
    return null;
  }
}
