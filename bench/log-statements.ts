/** `node log-statements.ts FILE COUNT`: writes signed statements, the same load for every program that is measured. */
import { createWriteStream } from "node:fs";
import { once } from "node:events";
import { encodeEnvelope, signPayload } from "@bongsu/statement";
import { generateKey, p256Signer } from "@bongsu/node";

const [path = "", count = "0"] = process.argv.slice(2);
const signer = p256Signer(generateKey("p256"));
const utf8 = new TextEncoder();
const file = createWriteStream(path);
file.write(signer.spki);
for (let n = 0; n < Number(count); n++) {
  const statement = {
    _type: "https://in-toto.io/Statement/v1",
    subject: [{ name: `model-${n}`, digest: { sha256: n.toString(16).padStart(64, "0") } }],
    predicateType: "urn:bongsu:statement:observation:v1",
    predicate: { n, text: "A measured sentence about what was seen. ".repeat(12) },
  };
  const payload = utf8.encode(JSON.stringify(statement));
  const envelope = encodeEnvelope(signPayload("application/vnd.in-toto+json", payload, signer));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(envelope.length);
  if (!file.write(Buffer.concat([length, envelope]))) await once(file, "drain");
}
file.end();
await once(file, "finish");
