/** Writes the JSON Schemas of spec/ from the Zod schemas, which are the source. `git diff spec` shows drift. */
import { mkdirSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { evaluationStatementTypes, publicSchemas } from "@bongsu/evaluation";
import { nodeOpenApi } from "@bongsu/node";
import { regimeSchemas, regimeStatementTypes } from "@bongsu/regime";
import { sdkSchemas } from "@bongsu/sdk";
import { documentSchemas, statementSchema, statementTypes } from "@bongsu/statement";

const folder = new URL("../spec/", import.meta.url);
for (const within of ["statements/", "records/"]) mkdirSync(new URL(within, folder), { recursive: true });

const statements = [...statementTypes, ...evaluationStatementTypes, ...regimeStatementTypes].map(
  statementSchema,
);

for (const { name, title, schema, io } of [
  ...publicSchemas,
  ...documentSchemas,
  ...regimeSchemas,
  ...sdkSchemas,
  ...statements,
]) {
  const body = z.toJSONSchema(schema, { io, target: "draft-2020-12" });
  const id = name.replaceAll("/", ":");
  const document = { $schema: body.$schema, $id: `urn:bongsu:schema:${id}:1`, title, ...body };
  writeFileSync(new URL(`${name}.schema.json`, folder), `${JSON.stringify(document, null, 2)}\n`);
  console.log(`spec/${name}.schema.json`);
}

writeFileSync(new URL("openapi.json", folder), `${JSON.stringify(nodeOpenApi(), null, 2)}\n`);
console.log("spec/openapi.json");
