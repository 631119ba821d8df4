import { InputError, parseJson, toPointer, type Json, type Yaml } from "@bongsu/input";
import type { z } from "zod";
import { schemaProblems } from "../../../records/schema-problems.ts";
import { noModel, tooLarge, versionOld } from "../messages.ts";
import { catalog, type OscalCatalog } from "../schema/catalog.ts";
import { mappingCollection, type OscalMappingCollection } from "../schema/mapping.ts";
import { profile, type OscalProfile } from "../schema/profile.ts";
import { catalogProblems } from "./check-catalog.ts";
import { mappingProblems } from "./check-mapping.ts";

interface Read {
  readonly file: string;
  /** As it stands in the file: nothing is left out and nothing moved, so that it is written again unchanged. */
  readonly json: Json;
}

export type OscalDocument = Read &
  (
    | { readonly model: "catalog"; readonly catalog: OscalCatalog }
    | { readonly model: "profile"; readonly profile: OscalProfile }
    | { readonly model: "mapping-collection"; readonly mappings: OscalMappingCollection }
  );

/** Thirty times the HIGH baseline of SP 800-53, which is NIST's largest. */
export const MOST_BYTES = 64 * 1024 * 1024;

/**
 * An OSCAL document in JSON, checked by the models' rules: those of the published JSON Schema 1.2.1, and of the
 * Metaschema constraints those that the JSON Schema leaves out (allowed relationships, unique ids, references).
 * @throws InputError with a JSON pointer for everything found.
 */
export function readOscal(file: string, input: Uint8Array | string): OscalDocument {
  if (input.length > MOST_BYTES) throw new InputError([tooLarge(file, input.length, MOST_BYTES)]);
  return oscalOfJson(file, parseJson(input, { file }));
}

export function oscalOfJson(file: string, value: Json): OscalDocument {
  const model = rootOf(value);
  const read = { file, json: value };
  const body: Json = isObject(value) ? (value[model] ?? null) : null;
  switch (model) {
    case "catalog": {
      const found = checked(file, model, body, catalog);
      refuse(catalogProblems(file, found));
      return { ...read, model, catalog: found };
    }
    case "profile":
      return { ...read, model, profile: checked(file, model, body, profile) };
    case "mapping-collection": {
      const mappings = checked(file, model, body, mappingCollection);
      refuse(mappingProblems(file, mappings));
      return { ...read, model, mappings };
    }
    default:
      throw new InputError([noModel(file, model)]);
  }
}

function checked<S extends z.ZodType>(file: string, model: string, body: Json, schema: S): z.infer<S> {
  const version = versionOf(body);
  if (version !== null && !/^1\.(?:0|1|2)\.\d+$/.test(version))
    throw new InputError([versionOld(file, version)]);
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const located: Yaml = { value: body, locate: (path) => ({ pointer: toPointer([model, ...path]) }) };
  throw new InputError(schemaProblems(result.error.issues.slice(0, 100), located, file, schema));
}

function refuse(problems: InputError["problems"]): void {
  if (problems.length > 0) throw new InputError(problems.slice(0, 100));
}

const isObject = (value: Json): value is { [key: string]: Json } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const rootOf = (value: Json): string =>
  isObject(value) ? (Object.keys(value).find((key) => key !== "$schema") ?? "") : "";

function versionOf(body: Json): string | null {
  const metadata = isObject(body) ? body["metadata"] : null;
  const version = metadata !== undefined && isObject(metadata) ? metadata["oscal-version"] : null;
  return typeof version === "string" ? version : null;
}
