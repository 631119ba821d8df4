import { z } from "zod";
import { exerciseSchema } from "./schema.ts";

/** JSON Schema (draft 2020-12) of a protocol as its authors write it; committed as spec/exercise.schema.json. */
export function exerciseJsonSchema(): Readonly<Record<string, unknown>> {
  return { ...z.toJSONSchema(exerciseSchema, { io: "input" }) };
}

/** Keys that the schema knows for the object at `path`. */
export function knownKeys(schema: unknown, path: readonly (string | number)[]): readonly string[] {
  let nodes: readonly unknown[] = [schema];
  for (const part of path) nodes = nodes.flatMap(choices).flatMap((node) => step(node, part));
  return [
    ...new Set(nodes.flatMap(choices).flatMap((node) => Object.keys(member(node, "properties") ?? {}))),
  ];
}

function step(node: unknown, part: string | number): readonly unknown[] {
  if (typeof part === "number") return [member(node, "items")];
  return [member(member(node, "properties"), part) ?? member(node, "additionalProperties")];
}

function choices(node: unknown): readonly unknown[] {
  const any = member(node, "anyOf");
  return Array.isArray(any) ? any : [node];
}

function member(node: unknown, key: string): object | undefined {
  if (typeof node !== "object" || node === null || !Object.hasOwn(node, key)) return undefined;
  const value: unknown = Reflect.get(node, key);
  return typeof value === "object" && value !== null ? value : undefined;
}
