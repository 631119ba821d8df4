import type { Problem } from "@bongsu/input";
import { brokenReference, groupsAndControls, idTwice } from "../messages.ts";
import type { OscalCatalog } from "../schema/catalog.ts";
import { walkCatalog } from "./walk.ts";

/** What the Metaschema constrains and the JSON Schema does not: ids are unique, links within the document lead somewhere. */
export function catalogProblems(file: string, catalog: OscalCatalog): Problem[] {
  const ids = new Set<string>();
  const resources = new Set((catalog["back-matter"]?.resources ?? []).map(({ uuid }) => uuid));
  const problems: Problem[] = [];
  const links: (readonly [at: string, href: string])[] = [];
  for (const { kind, at, value } of walkCatalog(catalog)) {
    if (kind === "group" && value.groups !== undefined && value.controls !== undefined)
      problems.push(groupsAndControls(file, at, value.id ?? value.title));
    if (value.id !== undefined) {
      if (ids.has(value.id)) problems.push(idTwice(file, `${at}/id`, kind, value.id));
      ids.add(value.id);
    }
    for (const [i, { href }] of (value.links ?? []).entries()) links.push([`${at}/links/${i}/href`, href]);
  }
  // a resolved baseline links to controls that it leaves out, so that only references to resources are held
  for (const [at, href] of links)
    if (UUID.test(href) && !resources.has(href.slice(1))) problems.push(brokenReference(file, at, href));
  return problems;
}

const UUID = /^#[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$/;
