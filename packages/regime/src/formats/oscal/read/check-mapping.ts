import type { Problem } from "@bongsu/input";
import { idTwice, relationshipUnknown } from "../messages.ts";
import { OSCAL_NAMESPACE, type OscalMappingCollection, RELATIONSHIPS } from "../schema/mapping.ts";

/** Relationships outside the allowed values, and uuids that stand twice. */
export function mappingProblems(file: string, collection: OscalMappingCollection): Problem[] {
  const uuids = new Set<string>();
  const problems: Problem[] = [];
  const once = (uuid: string, at: string): void => {
    if (uuids.has(uuid)) problems.push(idTwice(file, `${at}/uuid`, "uuid", uuid));
    uuids.add(uuid);
  };
  for (const { mapping, at } of mappingsOf(collection)) {
    once(mapping.uuid, at);
    for (const [i, { uuid, ns, relationship }] of mapping.maps.entries()) {
      once(uuid, `${at}/maps/${i}`);
      if (
        (ns ?? OSCAL_NAMESPACE) === OSCAL_NAMESPACE &&
        !RELATIONSHIPS.some((known) => known === relationship)
      )
        problems.push(relationshipUnknown(file, `${at}/maps/${i}/relationship`, relationship, RELATIONSHIPS));
    }
  }
  return problems;
}

type Mapping = Exclude<OscalMappingCollection["mappings"], readonly unknown[]>;

/** The mappings with their pointers, however the file lists them. */
export function mappingsOf({ mappings }: OscalMappingCollection): { mapping: Mapping; at: string }[] {
  const root = "/mapping-collection/mappings";
  return Array.isArray(mappings)
    ? mappings.map((mapping, i) => ({ mapping, at: `${root}/${i}` }))
    : [{ mapping: mappings, at: root }];
}
