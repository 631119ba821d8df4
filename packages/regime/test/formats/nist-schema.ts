import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const DATA = process.env["BONGSU_DATA"];

/** NIST's own JSON Schema of a model (1.2.1), which stays outside the repository: whether it accepts a document. */
export function nistAccepts(
  model: "catalog" | "profile" | "mapping" | "assessment-results" | "assessment-plan" | "ssp",
): (document: unknown) => boolean {
  if (DATA === undefined) throw new Error("BONGSU_DATA is not set");
  const schema = JSON.parse(readFileSync(join(DATA, "oscal/schemas", `oscal_${model}_schema.json`), "utf8"));
  const checker = z.fromJSONSchema(plain(schema), { defaultTarget: "draft-7" });
  return (document) => checker.safeParse(document).success;
}

type JsonSchema = Parameters<typeof z.fromJSONSchema>[0];

/** References go by the key of a definition; the same schema otherwise. */
function plain(
  schema: { definitions: Record<string, { $id?: string }> } & Record<string, unknown>,
): JsonSchema {
  const byId = new Map(
    Object.entries(schema.definitions).flatMap(([key, { $id }]) =>
      $id === undefined ? [] : [[$id, key] as const],
    ),
  );
  const text = JSON.stringify(schema, (key, value: unknown) => {
    if (key === "$id" || key === "format") return undefined;
    // Zod compiles patterns without the Unicode flag: letters of the plane in use stand for \\p{L}
    if (key === "pattern" && typeof value === "string")
      return value.replaceAll("\\p{L}", "[A-Za-z\\u00aa-\\ud7ff]").replaceAll("\\p{N}", "[0-9]");
    if (key === "$ref" && typeof value === "string") {
      const found = byId.get(value) ?? value.replace("#/definitions/", "");
      return `#/definitions/${found.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    }
    return value;
  });
  return JSON.parse(text);
}
