/** Keys and their files, and who a log is. */
export interface KeyRefusals {
  "origin-not-host": { readonly found: string };
  "key-file-absent": { readonly path: string };
  "key-file-exists": { readonly path: string };
  "key-file-malformed": { readonly path: string };
  "key-file-unwritable": { readonly path: string; readonly reason: string };
  "key-kind-wrong": { readonly path: string; readonly found: string; readonly expected: string };
  "passphrase-needed": { readonly path: string };
  "passphrase-wrong": { readonly path: string };
  "passphrase-empty": { readonly path: string };
}
