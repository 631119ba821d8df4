/**
 * Digests of the one style sheet and the one script that a page may have, for its content security policy.
 * They are written down because a page is made without any platform; a test holds them against the texts.
 */
export const STYLE_DIGEST = "sha256-gpYA4t07wLXuhQrHu4XqyvvyaDolXG7SuZuywiT8fb8=";
export const SCRIPT_DIGEST = "sha256-OBD5Cw/XBuUAg9XkUoPCvIyU315YMr24ktYZ8AO1kaI=";

/** Nothing is fetched, nothing is sent, nothing else runs. */
export function policy(scripts: readonly string[], forms: "none" | "self"): string {
  return [
    "default-src 'none'",
    `style-src '${STYLE_DIGEST}'`,
    `script-src ${scripts.map((digest) => `'${digest}'`).join(" ")}`,
    ...(scripts.length > 1 ? ["worker-src blob:"] : []),
    "base-uri 'none'",
    `form-action '${forms}'`,
  ].join("; ");
}
