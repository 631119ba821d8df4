/** Every reason for which a request is not answered as asked, with its status and what its sentence needs. */
export interface ProblemDetails {
  readonly "request-invalid": { readonly where: string; readonly found: string };
  readonly "cursor-invalid": { readonly found: string };
  readonly "credentials-wrong": Readonly<Record<string, never>>;
  readonly "host-forbidden": { readonly found: string };
  readonly "origin-forbidden": { readonly found: string };
  readonly "publish-refused": { readonly en: string; readonly ko: string };
  readonly "not-found": { readonly path: string };
  readonly "statement-unknown": { readonly digest: string };
  readonly "statement-not-held": { readonly digest: string };
  readonly "proof-not-held": { readonly digest: string };
  readonly "party-unknown": { readonly domain: string };
  readonly "log-unknown": { readonly origin: string };
  readonly "alarm-unknown": { readonly id: string };
  readonly "method-not-allowed": { readonly method: string; readonly allow: string };
  readonly "body-too-large": { readonly limit: number };
  readonly "media-type-wrong": { readonly found: string; readonly expected: string };
  readonly "statement-refused": { readonly en: string; readonly ko: string };
  readonly "too-many-requests": { readonly seconds: number };
  readonly busy: { readonly seconds: number };
  readonly failed: Readonly<Record<string, never>>;
}

export type ProblemCode = keyof ProblemDetails;

export const STATUS = {
  "request-invalid": 400,
  "cursor-invalid": 400,
  "credentials-wrong": 401,
  "host-forbidden": 403,
  "origin-forbidden": 403,
  "publish-refused": 403,
  "not-found": 404,
  "statement-unknown": 404,
  "statement-not-held": 404,
  "proof-not-held": 404,
  "party-unknown": 404,
  "log-unknown": 404,
  "alarm-unknown": 404,
  "method-not-allowed": 405,
  "body-too-large": 413,
  "media-type-wrong": 415,
  "statement-refused": 422,
  "too-many-requests": 429,
  busy: 503,
  failed: 500,
} as const satisfies Readonly<Record<ProblemCode, number>>;

/** What every address may answer beside its own problems. */
export const EVERYWHERE: readonly ProblemCode[] = [
  "host-forbidden",
  "origin-forbidden",
  "too-many-requests",
  "busy",
  "failed",
];
