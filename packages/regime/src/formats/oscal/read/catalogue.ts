import { text } from "@bongsu/input";
import type { Catalogue, CatalogueClause } from "../../../crosswalk/rows/catalogue.ts";
import { readProp, stemOf } from "../names.ts";
import type { OscalCatalog } from "../schema/catalog.ts";
import { type Identified, walkCatalog } from "./walk.ts";

/**
 * The clauses of a catalogue: its controls, and the statements in them that have an id. A statement is a part of its
 * control and an enhancement asks for more than the control does, so that only statements are parts.
 */
export function catalogueOf(file: string, catalog: OscalCatalog): Catalogue {
  const { metadata } = catalog;
  const original = new Map<string, string>();
  for (const { value } of walkCatalog(catalog))
    if (value.id !== undefined) original.set(value.id, readProp(value, "clause") ?? value.id);
  return {
    scheme: readProp(metadata, "instrument") ?? stemOf(file),
    version: readProp(metadata, "edition") ?? metadata.version,
    title: text(
      readProp(metadata, "title-en") ?? metadata.title,
      readProp(metadata, "title-ko") ?? metadata.title,
    ),
    clauses: [...walkCatalog(catalog)].flatMap((found) => clauseOf(found, original)),
  };
}

function clauseOf(found: Identified, original: ReadonlyMap<string, string>): CatalogueClause[] {
  if (found.kind === "group" || found.kind === "param" || found.value.id === undefined) return [];
  const requirement =
    found.kind === "control" || found.value.name === "statement" || found.value.name === "item";
  if (!requirement) return [];
  const { title, id } = found.value;
  return [
    {
      id: original.get(id) ?? id,
      parent:
        found.kind === "control" || found.parent === null
          ? null
          : (original.get(found.parent) ?? found.parent),
      title: title === undefined ? null : text(title, readProp(found.value, "title-ko") ?? title),
    },
  ];
}
