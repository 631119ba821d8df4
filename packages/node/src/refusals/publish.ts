/** Statements that are handed in to be logged here. */
export interface PublishRefusals {
  /** No key that may publish here made the signature. */
  "publish-key-unknown": { readonly issuer: string };
  "publish-issuer-not-accepted": { readonly issuer: string };
}
