/** Writes the JSON Schemas of spec/ from the Zod schemas, which are the source. `git diff spec` shows drift. */
import { mkdirSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { publicSchemas } from "@bongsu/evaluation";

const folder = new URL("../spec/", import.meta.url);
mkdirSync(folder, { recursive: true });

for (const { name, title, schema, io } of publicSchemas) {
  const body = z.toJSONSchema(schema, { io, target: "draft-2020-12" });
  const document = { $schema: body.$schema, $id: `urn:bongsu:schema:${name}:1`, title, ...body };
  writeFileSync(new URL(`${name}.schema.json`, folder), `${JSON.stringify(document, null, 2)}\n`);
  console.log(`spec/${name}.schema.json`);
}
