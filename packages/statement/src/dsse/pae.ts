const utf8 = new TextEncoder();

/** Pre-Authentication Encoding of DSSE v1 (protocol.md): the bytes that are signed. Lengths are in bytes of UTF-8. */
export function preAuthEncoding(payloadType: string, payload: Uint8Array): Uint8Array {
  const head = utf8.encode(`DSSEv1 ${utf8.encode(payloadType).length} ${payloadType} ${payload.length} `);
  const encoded = new Uint8Array(head.length + payload.length);
  encoded.set(head);
  encoded.set(payload, head.length);
  return encoded;
}
